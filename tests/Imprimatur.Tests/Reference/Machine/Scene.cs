using Imprimatur.Tests.Reference.Page;
using Imprimatur.Tests.Reference.State;
using Newtonsoft.Json.Linq;

namespace Imprimatur.Tests.Reference.Machine;

/// <summary>One command at work: the page, the copy of the case that it changes, and who acts.</summary>
internal sealed class Scene(RefPage page, RefCase instance, RefSetting setting, RefPerson? actor)
{
    public RefPage Page { get; } = page;

    public RefCase Case { get; } = instance;

    public RefSetting Setting { get; } = setting;

    /// <summary>Who acts; null for a timer or an answer, which are no person's command.</summary>
    public RefPerson? Actor { get; } = actor;

    public JToken? Value(string field) => Case.Fields.GetValueOrDefault(field);

    public bool? Holds(JToken condition) => RefCells.Holds(condition, Value, Setting.Now);

    /// <summary>"**Values** in `set`, `with` ... are plain JSON, `{ "field": "title" }` or `{ "feel": "today()" }`" (part 1).</summary>
    public JToken? Given(JToken source) => source switch
    {
        JObject o when o["field"] is { } field => Value((string)field!),
        JObject o when o["feel"] is { } feel => RefFeel.Value((string)feel!, Value, Setting.Now),
        _ => source,
    };

    /// <summary>Whether a condition holds of one element.</summary>
    public bool? Holds(JToken condition, string step, string? element) =>
        RefCells.Holds(condition, n => element is not null && n == (string?)Page.Steps[step]["as"] ? element : Value(n), Setting.Now);

    /// <summary>The token that stands at a step which is not over.</summary>
    public RefToken? TokenAt(string step) => Case.Tokens.FirstOrDefault(t => t.Step == step && !t.Joined);

    public RefToken TokenOf(string graph) => Case.Tokens.First(t => t.Graph == graph);

    public static RefusedException Refuse(RefCode code, string why) => new(code, why);
}
