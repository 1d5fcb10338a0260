using Imprimatur.Rules.Values;
using static Imprimatur.Rules.Tests.Support.World;

namespace Imprimatur.Rules.Tests.Conditions;

public class KleeneTests
{
    private static readonly Ternary[] All = [Ternary.False, Ternary.Unknown, Ternary.True];

    private static (string, Value)[] Values(Ternary urgent, Ternary pages) =>
    [
        .. urgent == Ternary.Unknown ? Array.Empty<(string, Value)>() : [("urgent", new BooleanValue(urgent == Ternary.True))],
        .. pages == Ternary.Unknown ? Array.Empty<(string, Value)>() : [("pages", (Value)Number(pages == Ternary.True ? 3 : 4))],
    ];

    [Test]
    public void And_or_and_not_keep_the_laws_of_Kleene() => Assert.Multiple(() =>
    {
        foreach (var a in All)
        {
            Assert.That(TernaryLogic.Not(TernaryLogic.Not(a)), Is.EqualTo(a));
            foreach (var b in All)
            {
                Assert.That(TernaryLogic.And(a, b), Is.EqualTo((Ternary)Math.Min((byte)a, (byte)b)));
                Assert.That(TernaryLogic.Or(a, b), Is.EqualTo(TernaryLogic.Not(TernaryLogic.And(TernaryLogic.Not(a), TernaryLogic.Not(b)))));
            }
        }
    });

    [Test]
    public void FEEL_and_cells_follow_them() => Assert.Multiple(() =>
    {
        foreach (var a in All)
        {
            foreach (var b in All)
            {
                var values = Values(a, b);
                Assert.That(Holds("urgent and pages = 3", values), Is.EqualTo(TernaryLogic.And(a, b)), $"{a} and {b}");
                Assert.That(Holds("urgent or pages = 3", values), Is.EqualTo(TernaryLogic.Or(a, b)), $"{a} or {b}");
                Assert.That(Holds("not(urgent) or not(pages = 3)", values), Is.EqualTo(TernaryLogic.Not(TernaryLogic.And(a, b))));
                Assert.That(Evaluate("{ \"urgent\": true, \"pages\": 3 }", values), Is.EqualTo(TernaryLogic.And(a, b)));
            }
        }
    });
}
