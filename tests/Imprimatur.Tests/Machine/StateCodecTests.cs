using System.Security.Cryptography;
using System.Text;
using Imprimatur.Machine.Codec;
using Imprimatur.Machine.State;

namespace Imprimatur.Tests.Machine;

/// <summary>The canonical forms: what is written is read back exactly, persons leave as hashes, and hostile bytes are told apart at once.</summary>
public class StateCodecTests
{
    private sealed class Vault : IConcealer, IRevealer
    {
        public Dictionary<string, string> Texts { get; } = [];

        public ReadOnlyMemory<byte> Conceal(string text)
        {
            var hash = SHA256.HashData(Encoding.UTF8.GetBytes("salt" + text));
            Texts[Convert.ToHexString(hash)] = text;
            return hash;
        }

        public string Reveal(ReadOnlySpan<byte> hash) => Texts.GetValueOrDefault(Convert.ToHexString(hash), "erased " + Convert.ToHexString(hash));
    }

    [Test]
    public void What_is_written_is_read_back_byte_for_byte()
    {
        foreach (var seed in RandomPlay.Seeds.Take(60))
        {
            var random = new RandomPlay(seed);
            for (var i = 0; i < 40 && random.Play.Maybe?.Control.IsOver != true; i++)
            {
                if (random.Play.Do(random.Next()) is not null) continue;
                foreach (var vault in new[] { null, new Vault() })
                {
                    var (control, monitors, record) = Write(random.Play, vault);
                    var back = StateCodec.Read(random.Play.Plan, control, monitors, record, vault);
                    var again = new Play(random.Play, back);
                    Assert.That(Write(again, vault), Is.EqualTo((control, monitors, record)));
                }
            }
        }
    }

    [Test]
    public void What_is_read_back_goes_on_as_if_it_had_never_been_written()
    {
        foreach (var seed in RandomPlay.Seeds.Take(40))
        {
            var random = new RandomPlay(seed);
            for (var i = 0; i < 40 && random.Play.Maybe?.Control.IsOver != true; i++)
            {
                var command = random.Next();
                var other = random.Play.Maybe is null ? null : new Play(random.Play, Read(random.Play, new Vault()));
                var refusal = random.Play.Do(command);
                if (other is null) continue;
                Assert.That(other.Do(command)?.Code, Is.EqualTo(refusal?.Code));
                Assert.That(other.Bytes(), Is.EqualTo(random.Play.Bytes()));
            }
        }
    }

    [Test]
    public void No_name_and_no_word_of_a_person_stands_in_concealed_bytes()
    {
        var play = Document.Countersigning();
        play.Answer(Staff.Zheng, "countersign", "legal", "agree", "a confidential remark");
        play.Note(Staff.Li, Imprimatur.Machine.Commands.NoteKind.Circulate, null, "hu");
        var (control, _, record) = Write(play, new Vault());
        foreach (var bytes in new[] { control, record })
        {
            var text = Encoding.UTF8.GetString(bytes);
            foreach (var word in new[] { "zheng", "remark" }) Assert.That(text, Does.Not.Contain(word));
        }

        Assert.That(Encoding.UTF8.GetString(Write(play, null).Control), Does.Contain("zheng"));
    }

    [Test]
    public void After_erasure_the_same_person_is_still_the_same()
    {
        var play = Document.Publishing();
        var vault = new Vault();
        var (control, monitors, record) = Write(play, vault);
        vault.Texts.Clear();
        var erased = StateCodec.Read(play.Plan, control, monitors, record, vault);
        var draft = play.Plan.StepOf("draft");
        Assert.That(erased.Control.Performers[draft].Persons.Single(), Does.StartWith("erased "));
        Assert.That(erased.Control.Performers[draft].Equals(erased.Control.LastPerformers[draft]), Is.True);
        Assert.That(erased.Control.Starter.Equals(erased.Control.Performers[draft]), Is.True);
    }

    [Test]
    public void The_first_byte_is_the_version_and_another_is_refused()
    {
        var play = Document.Started();
        var bytes = play.Bytes();
        Assert.That(bytes[0], Is.EqualTo(StateCodec.Version));
        bytes[0]++;
        Assert.That(() => StateCodec.ReadControl(play.Plan, bytes, null), Throws.TypeOf<StateFormatException>());
    }

    [Test]
    public void Concealed_bytes_are_not_read_without_what_reveals_them()
    {
        var play = Document.Started();
        var (control, monitors, record) = Write(play, new Vault());
        Assert.That(() => StateCodec.Read(play.Plan, control, monitors, record, null), Throws.TypeOf<StateFormatException>());
    }

    [Test]
    public void Cut_off_bytes_and_appended_bytes_are_refused()
    {
        var play = Document.Publishing();
        var (control, _, record) = Write(play, null);
        for (var length = 0; length < control.Length; length++)
        {
            var cut = control[..length];
            Assert.That(() => StateCodec.ReadControl(play.Plan, cut, null), Throws.TypeOf<StateFormatException>(),
                length.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        for (var length = 0; length < record.Length; length++)
        {
            var cut = record[..length];
            Assert.That(() => StateCodec.ReadRecord(play.Plan, cut, null), Throws.TypeOf<StateFormatException>());
        }

        Assert.That(() => StateCodec.ReadControl(play.Plan, [.. control, 0], null), Throws.TypeOf<StateFormatException>());
    }

    [Test]
    public void Altered_bytes_give_a_state_or_a_clear_exception_and_nothing_else()
    {
        var play = Document.Publishing();
        var (control, _, record) = Write(play, null);
        var refused = 0;
        for (var i = 1; i < control.Length; i++)
        {
            foreach (var flip in new byte[] { 0x01, 0x10, 0x80, 0xFF })
            {
                refused += Altered(control, i, flip, b => StateCodec.ReadControl(play.Plan, b, null));
                if (i < record.Length) refused += Altered(record, i, flip, b => StateCodec.ReadRecord(play.Plan, b, null));
            }
        }

        Assert.That(refused, Is.GreaterThan(100));
    }

    private static int Altered(byte[] bytes, int at, byte flip, Action<byte[]> read)
    {
        var altered = bytes.ToArray();
        altered[at] ^= flip;
        try
        {
            read(altered);
            return 0;
        }
        catch (StateFormatException)
        {
            return 1;
        }
    }

    private static (byte[] Control, byte[] Monitors, byte[] Record) Write(Play play, Vault? vault) => (
        StateCodec.WriteControl(play.Plan, play.Control, vault), StateCodec.WriteMonitors(play.State.Monitors),
        StateCodec.WriteRecord(play.Plan, play.State.Record, vault));

    private static InstanceState Read(Play play, Vault vault)
    {
        var (control, monitors, record) = Write(play, vault);
        return StateCodec.Read(play.Plan, control, monitors, record, vault);
    }
}
