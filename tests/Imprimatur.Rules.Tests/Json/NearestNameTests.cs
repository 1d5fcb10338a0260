using Imprimatur.Rules.Diagnostics;

namespace Imprimatur.Rules.Tests.Json;

public class NearestNameTests
{
    [TestCase("pubished", "published")]
    [TestCase("reveiw", "review")]
    [TestCase("DRAFT", "draft")]
    [TestCase("zzz", null)]
    public void The_nearest_name_is_found(string name, string? nearest) =>
        Assert.That(NearestName.Find(name, ["draft", "review", "published"]), Is.EqualTo(nearest));

    [Test]
    public void Text_of_users_is_cut_and_its_control_characters_are_spelled_out() =>
        Assert.That(UserText.Quote("a\n\u202E" + new string('x', 100)), Does.StartWith("`a\\u000a\\u202ex").And.EndsWith("…`").And.Length.LessThan(80));
}
