using Imprimatur.Machine.State;
using Imprimatur.Rules.Values;

namespace Imprimatur.Machine.People;

/// <summary>What people are named against: the instance, and the work item if there is one.</summary>
/// <param name="Control">The instance.</param>
/// <param name="Origin">Whose ending led to the token in question.</param>
/// <param name="Holder">Who has claimed the item in question; null where nobody has or none is meant.</param>
/// <param name="Element">The element, which stands in the slot after the fields.</param>
internal readonly record struct Scope(Control Control, Origin? Origin = null, string? Holder = null, string? Element = null)
{
    /// <summary>The scope of an item, with the token at its step.</summary>
    public static Scope Of(Control control, WorkItem item) => new(control, OriginAt(control, item.Step), item.Holder, item.Element);

    /// <summary>The scope of a step without an item in particular.</summary>
    public static Scope Of(Control control, int step) => new(control, OriginAt(control, step));

    /// <summary>Whether a slot holds a text, alone or in a list.</summary>
    public bool Holds(int slot, string text)
    {
        if (slot == Control.Fields.Length) return string.Equals(Element, text, StringComparison.Ordinal);
        return Control.Fields[slot] switch
        {
            StringValue value => string.Equals(value.Text, text, StringComparison.Ordinal),
            ListValue list => list.Items.Any(v => v is StringValue s && string.Equals(s.Text, text, StringComparison.Ordinal)),
            _ => false,
        };
    }

    /// <summary>The texts in a slot; none while it is missing.</summary>
    public IEnumerable<string> Texts(int slot)
    {
        if (slot == Control.Fields.Length) return Element is null ? [] : [Element];
        return Control.Fields[slot] switch
        {
            StringValue value => [value.Text],
            ListValue list => list.Items.OfType<StringValue>().Select(s => s.Text),
            _ => [],
        };
    }

    private static Origin? OriginAt(Control control, int step)
    {
        var at = control.TokenAt(step);
        return at < 0 ? null : control.Tokens[at].Origin;
    }
}
