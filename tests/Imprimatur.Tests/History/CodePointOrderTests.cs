using System.Text;
using CsCheck;
using Imprimatur.History.Canonical;

namespace Imprimatur.Tests.History;

public sealed class CodePointOrderTests
{
    [Test]
    public void Texts_are_ordered_as_their_utf8_bytes_are()
    {
        var text = Gen.Int[0, 0x10FFFF].Where(c => c is < 0xD800 or > 0xDFFF).Select(c => new Rune(c).ToString()).Array[0, 4].Select(string.Concat);
        Gen.Select(text, text).Sample((a, b) =>
        {
            var bytes = Encoding.UTF8.GetBytes(a).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(b));
            Assert.That(Math.Sign(CodePointOrder.Instance.Compare(a, b)), Is.EqualTo(Math.Sign(bytes)));
        }, seed: "0N0XIzNsQ0O2", iter: 2000);
        Assert.That(CodePointOrder.Instance.Compare("\uFFFD", "𝔸"), Is.Negative);
    }
}
