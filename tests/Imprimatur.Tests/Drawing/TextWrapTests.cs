using CsCheck;
using Imprimatur.Drawing.Texts;

namespace Imprimatur.Tests.Drawing;

public sealed class TextWrapTests
{
    [Test]
    public void No_line_is_wider_than_asked_and_there_are_no_more_than_asked() =>
        Gen.Select(Gen.String[Gen.Char["abc 保密审查，。（《》WMi"], 0, 80], Gen.Double[30, 300], Gen.Int[1, 4])
            .Sample(
                (text, width, most) =>
                {
                    var lines = TextWrap.Lines(text, 13, width, most);
                    return lines.Length <= most && lines.All(l => TextMeasure.Width(l, 13) <= width);
                },
                seed: "0000KZaXkF12", iter: 2_000);

    [Test]
    public void Latin_breaks_between_words_and_Chinese_between_letters()
    {
        Assert.That(TextWrap.Lines("alpha beta gamma", 10, 70, 3), Is.EqualTo(new[] { "alpha beta", "gamma" }));
        Assert.That(TextWrap.Lines("政府信息公开条例", 10, 45, 3), Is.EqualTo(new[] { "政府信息", "公开条例" }));
    }

    [Test]
    public void A_closing_mark_does_not_begin_a_line() =>
        Assert.That(TextWrap.Lines("政府信息》公开", 10, 42, 3), Is.EqualTo(new[] { "政府信", "息》公开" }));

    [Test]
    public void What_does_not_fit_is_marked_as_cut() =>
        Assert.That(TextWrap.Lines("one two three four five six", 10, 50, 1), Is.EqualTo(new[] { "one two…" }));
}
