using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Imprimatur.History.Personal;
using Imprimatur.History.Records;
using Imprimatur.Machine.Commands;
using Imprimatur.Machine.Events;

namespace Imprimatur.Tests.History;

public sealed class RecordEncoderTests
{
    [Test]
    public void Every_command_and_every_event_has_a_form()
    {
        var (commands, events) = (SampleDrafts.All().Select(d => d.Command.GetType()), SampleDrafts.All().SelectMany(d => d.Events).Select(e => e.GetType()));
        Assert.That(commands.Distinct(), Is.EquivalentTo(KindsOf(typeof(Command))));
        Assert.That(events.Distinct(), Is.EquivalentTo(KindsOf(typeof(MachineEvent))));
    }

    [Test]
    public void The_records_of_the_first_version_stay_as_they_are()
    {
        var lines = SampleDrafts.Encode().Records.Select(r =>
            $"{Convert.ToHexStringLower(r.Hash.Span)} {r.CommandDigest} {Encoding.UTF8.GetString(r.Bytes.Span)}");
        var file = ApprovedFile("records.v1.approved.txt");
        if (Environment.GetEnvironmentVariable("IMPRIMATUR_APPROVE") == "1") File.WriteAllLines(file, lines);
        Assert.That(lines, Is.EqualTo(File.ReadAllLines(file)), "A record once written must be written so for ever; a change of form is a new version of it.");
    }

    [Test]
    public void A_record_is_canonical_with_sorted_keys_no_white_space_and_integers_only()
    {
        foreach (var record in SampleDrafts.Encode().Records)
        {
            using var parsed = JsonDocument.Parse(record.Bytes);
            Assert.That(Plainly(parsed.RootElement), Is.EqualTo(Encoding.UTF8.GetString(record.Bytes.Span)));
        }
    }

    [Test]
    public void Hashes_chain_each_record_to_the_one_before()
    {
        var previous = new byte[32];
        foreach (var record in SampleDrafts.Encode().Records)
        {
            previous = SHA256.HashData([.. previous, .. record.Bytes.Span]);
            Assert.That(record.Hash.ToArray(), Is.EqualTo(previous));
        }
    }

    [Test]
    public void No_name_of_a_person_no_comment_and_no_personal_value_stands_in_a_record()
    {
        var all = string.Concat(SampleDrafts.Encode().Records.Select(r => Encoding.UTF8.GetString(r.Bytes.Span)));
        foreach (var secret in (string[])["li.wei", "wang.fang", "zhao", "chen", "1980-02-29", "Please look.", "Holiday", "For your information", "Fine."])
        {
            Assert.That(all, Does.Not.Contain(secret));
        }

        Assert.That(all, Does.Contain("财政局").And.Contain("portal").And.Contain("A \\\"quoted\\\" \\\\ title\\n\\t\\u0001 𝔸"));
    }

    [Test]
    public void The_same_draft_gives_the_same_bytes()
    {
        var (once, again) = (SampleDrafts.Encode(), SampleDrafts.Encode());
        Assert.That(again.Records.Select(r => Convert.ToHexString(r.Hash.Span)), Is.EqualTo(once.Records.Select(r => Convert.ToHexString(r.Hash.Span))));
    }

    [Test]
    public void A_command_is_another_when_an_argument_or_the_actor_differs_and_the_same_when_only_posts_differ()
    {
        var vault = new PersonalVault([], new byte[32]);
        var item = new WorkItemKey(0, null, 1);
        string Digest(Actor by, string outcome, string? comment) =>
            CommandDigest.Of(SamplePlan.Plan, new CompleteCommand("id", by, item, outcome, [], comment, null, []), vault);
        var first = Digest(SampleDrafts.Drafter, "submit", "x");
        Assert.That(Digest(SampleDrafts.Drafter with { Posts = [] }, "submit", "x"), Is.EqualTo(first));
        Assert.That(Digest(SampleDrafts.Drafter, "submit", "y"), Is.Not.EqualTo(first));
        Assert.That(Digest(SampleDrafts.Drafter, "abandon", "x"), Is.Not.EqualTo(first));
        Assert.That(Digest(SampleDrafts.Drafter, "submit", null), Is.Not.EqualTo(first));
        Assert.That(Digest(new Actor("zhao") { ActsFor = "wang.fang" }, "submit", "x"), Is.Not.EqualTo(first));
        Assert.That(Digest(SampleDrafts.Drafter with { ActsFor = null }, "submit", "x"), Is.Not.EqualTo(first));
    }

    public static string ApprovedFile(string name)
    {
        var folder = new DirectoryInfo(TestContext.CurrentContext.TestDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Imprimatur.Tests.csproj"))) folder = folder.Parent;
        return Path.Combine(folder.FullName, "History", "Approved", name);
    }

    private static IEnumerable<Type> KindsOf(Type root) => root.Assembly.GetTypes().Where(t => !t.IsAbstract && t.IsSubclassOf(root));

    /// <summary>Writes JSON anew as docs/history.md says, by other means than the writer's own.</summary>
    private static string Plainly(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => "{" + string.Join(
            ',', element.EnumerateObject().OrderBy(p => Convert.ToHexString(Encoding.UTF8.GetBytes(p.Name)), StringComparer.Ordinal)
            .Select(p => $"{Quoted(p.Name)}:{Plainly(p.Value)}")) + "}",
        JsonValueKind.Array => "[" + string.Join(',', element.EnumerateArray().Select(Plainly)) + "]",
        JsonValueKind.String => Quoted(element.GetString()!),
        JsonValueKind.Number => element.GetInt64().ToString(System.Globalization.CultureInfo.InvariantCulture),
        _ => element.GetRawText(),
    };

    private static string Quoted(string text) => "\"" + string.Concat(text.Select(c => c switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\b' => "\\b",
        '\f' => "\\f",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        < ' ' => $"\\u{(int)c:x4}",
        _ => c.ToString(),
    })) + "\"";
}
