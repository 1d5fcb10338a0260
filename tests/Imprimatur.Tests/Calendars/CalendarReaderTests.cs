using System.Text;
using Imprimatur.Calendars;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Json;

namespace Imprimatur.Tests.Calendars;

public sealed class CalendarReaderTests
{
    private const string Head = """{ "id": "x", "published": { "from": 2017, "until": 2017 }, "holidays": [""";

    [TestCase(CalendarCodes.BadDate, """{ "name": "a", "days": ["2017-02-30"] }""")]
    [TestCase(CalendarCodes.BadDate, """{ "name": "a", "days": ["2017-02-03/2017-02-01"] }""")]
    [TestCase(CalendarCodes.BadDate, """{ "name": "a", "days": ["2017-01-01/2017-12-31"] }""")]
    [TestCase(CalendarCodes.BadDate, """{ "name": "a", "days": ["2017-1-1"] }""")]
    [TestCase(CalendarCodes.Twice, """{ "name": "a", "days": ["2017-10-01/2017-10-04", "2017-10-04"] }""")]
    [TestCase(CalendarCodes.OffAndWorked, """{ "name": "a", "days": ["2017-09-30"], "worked": ["2017-09-30"] }""")]
    [TestCase(CalendarCodes.Unpublished, """{ "name": "a", "days": ["2018-01-01"] }""")]
    [TestCase(CalendarCodes.WorkedAnyway, """{ "name": "a", "days": ["2017-10-01"], "worked": ["2017-10-10"] }""")]
    [TestCase(CalendarCodes.EmptyYear, "")]
    [TestCase(JsonCodes.MissingProperty, """{ "days": ["2017-10-01"] }""")]
    [TestCase(JsonCodes.UnknownProperty, """{ "name": "a", "dayz": [], "days": ["2017-10-01"] }""")]
    public void A_mistake_in_a_holiday_has_its_code(string code, string holiday) =>
        Assert.That(Codes($"{Head} {holiday} ] }}"), Is.EqualTo(new[] { code }));

    [TestCase(CalendarCodes.BadYears, """{ "id": "x", "published": { "from": 2018, "until": 2017 }, "holidays": [] }""")]
    [TestCase(CalendarCodes.UnknownZone,
        """{ "id": "x", "zone": "Asia/Peking", "published": { "from": 2017, "until": 2017 }, "holidays": [{ "name": "a", "days": ["2017-10-01"] }] }""")]
    [TestCase(CalendarCodes.BadWeekend,
        """{ "id": "x", "weekend": ["saterday"], "published": { "from": 2017, "until": 2017 }, "holidays": [{ "name": "a", "days": ["2017-10-01"] }] }""")]
    public void A_mistake_in_the_head_has_its_code(string code, string text) => Assert.That(Codes(text), Is.EqualTo(new[] { code }));

    [Test]
    public void All_mistakes_of_a_file_are_told_at_once_at_their_places()
    {
        const string Text = """
            { "id": "x", "zone": "Nowhere",
              "published": { "from": 2017, "until": 2017 },
              "holidays": [
                { "name": "a", "days": ["2017-10-32", "2017-10-01"] },
                { "name": "b", "days": ["2016-01-01"], "wrked": [] }
              ] }
            """;
        var bag = new DiagnosticBag("x.calendar.json");
        Assert.That(Read(Text, bag), Is.Null);
        Assert.That(
            bag.ToSortedList().Select(d => $"{d.Position.Line} {d.Code} {d.Help}"),
            Is.EqualTo(new[]
            {
                "1 IMP507 give an IANA id such as `Asia/Shanghai`",
                "4 IMP501 write `2017-10-01`, or `2017-10-01/2017-10-08` with the earlier date first",
                "5 IMP504 ",
                "5 IMP103 did you mean `worked`? available: `basis`, `name`, `days`, `worked`",
            }));
    }

    [Test]
    public void A_warning_alone_still_gives_the_calendar()
    {
        var bag = new DiagnosticBag("x");
        var calendar = Read($$"""{{Head}} { "name": "a", "days": ["2017-10-02"], "worked": ["2017-10-10"] } ] }""", bag);
        Assert.That(bag.Count, Is.EqualTo(1));
        Assert.That(calendar!.IsBusinessDay(new DateOnly(2017, 10, 2)), Is.False);
    }

    [Test]
    public void Every_code_is_listed_once() => Assert.That(CalendarCodes.All.Select(c => c.Code), Is.Unique.And.Ordered);

    private static IEnumerable<string> Codes(string text)
    {
        var bag = new DiagnosticBag("x");
        Read(text, bag);
        return bag.ToSortedList().Select(d => d.Code);
    }

    private static BusinessCalendar? Read(string text, DiagnosticBag bag) =>
        CalendarReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), bag, new JsonLimits());
}
