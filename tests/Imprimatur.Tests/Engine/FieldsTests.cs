using Imprimatur.Engine;
using Newtonsoft.Json.Linq;
using static Imprimatur.Tests.Engine.Office;

namespace Imprimatur.Tests.Engine;

internal sealed class FieldsTests
{
    [Test]
    public async Task Fields_come_as_anonymous_objects_dictionaries_and_JSON_and_mean_the_same()
    {
        object[] forms =
        [
            new { title = "A", body = Body, pages = 3, madeOn = new DateOnly(2017, 3, 1), units = new[] { "legal", "office" } },
            new Dictionary<string, object?>
            {
                ["title"] = "A", ["body"] = Body, ["pages"] = 3m, ["madeOn"] = "2017-03-01", ["units"] = new List<string> { "legal", "office" },
                    ["secrecy"] = null,
            },
            JObject.Parse($$"""
                { "title": "A", "body": { "uri": "{{Body.Uri}}", "mediaType": "text/plain", "digest": "{{Body.Digest}}" }, "pages": 3, "madeOn": "2017-03-01",
                  "units": ["legal", "office"] }
                """),
        ];
        await using var office = await OpenAsync();
        var seen = new List<string>();
        foreach (var form in forms)
        {
            var id = await office.DraftedAsync("n-" + seen.Count, fields: form);
            var fields = (await office.SeenAsync(id)).Fields;
            seen.Add(string.Join('|', fields.Text("title"), fields.Content("body"), fields.Number("pages"), fields.Date("madeOn"),
                string.Join(',', fields.List("units"))));
        }

        Assert.That(seen.Distinct().Single(), Is.EqualTo($"A|{Body}|3|{new DateOnly(2017, 3, 1)}|legal,office"));
    }

    [TestCase("pages", "three")]
    [TestCase("title", 5)]
    [TestCase("madeOn", "1 March 2017")]
    [TestCase("body", "a text")]
    [TestCase("units", "legal")]
    [TestCase("titel", "A")]
    public async Task A_value_that_does_not_fit_names_its_field(string field, object value)
    {
        await using var office = await OpenAsync();
        await office.Engine.StartAsync("notice", "n-1", Wang, new { unit = "finance" });
        var item = await office.ItemAsync(Wang, "n-1");
        var result = await office.Engine.SaveAsync(item.Ref, Wang, new Dictionary<string, object> { [field] = value });
        Assert.That(result, Is.TypeOf<Refused>());
        var refused = (Refused)result;
        Assert.Multiple(() =>
        {
            Assert.That(refused.Code, Is.EqualTo(RefusalCode.ConditionFalse));
            Assert.That(refused.Names, Is.EqualTo(new[] { field }));
            Assert.That(refused.Message(), Does.Contain($"`{field}`"));
        });
    }

    [Test]
    public async Task Who_may_not_do_it_is_told_that_first_and_not_what_was_wrong_with_his_values()
    {
        await using var office = await OpenAsync();
        await office.DraftedAsync("n-1");
        var item = await office.ItemAsync(Li, "n-1");
        var refused = (Refused)await office.Engine.SaveAsync(item.Ref, Wang, new { pages = "three" });
        Assert.That(refused.Code, Is.LessThan(RefusalCode.ConditionFalse));
    }

    [Test]
    public async Task Hostile_values_are_bounded()
    {
        await using var office = await OpenAsync();
        await office.Engine.StartAsync("notice", "n-1", Wang, new { unit = "finance" });
        var item = await office.ItemAsync(Wang, "n-1");
        var endless = Enumerable.Repeat("legal", int.MaxValue);
        Assert.Multiple(async () =>
        {
            Assert.That(await office.Engine.SaveAsync(item.Ref, Wang, new { units = endless }), Is.TypeOf<Refused>());
            Assert.That(await office.Engine.SaveAsync(item.Ref, Wang, new { title = new string('x', 100_000) }), Is.TypeOf<Refused>());
            Assert.That(async () => await office.Engine.SaveAsync(item.Ref, Wang, "title"), Throws.TypeOf<ArgumentException>());
        });
    }

    [Test]
    public async Task Save_stores_part_of_ones_own_item_for_all_to_see()
    {
        await using var office = await OpenAsync();
        var id = await office.Engine.StartAsync("notice", "n-1", Wang, new { unit = "finance" });
        var item = await office.ItemAsync(Wang, "n-1");
        await office.Engine.SaveAsync(item.Ref, Wang, new { title = "Half" });
        Assert.That((await office.SeenAsync(id)).Fields.Text("title"), Is.EqualTo("Half"));
        Assert.That((await office.ItemAsync(Wang, "n-1")).Holder, Is.EqualTo("wang"));
    }
}
