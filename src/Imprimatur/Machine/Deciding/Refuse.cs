using System.Collections.Immutable;
using Imprimatur.Rules;

namespace Imprimatur.Machine.Deciding;

/// <summary>The words of refusals: what is wrong, and how to mend it.</summary>
internal static class Refuse
{
    public static Refusal NotFound(params ReadOnlySpan<string> names) =>
        Of(RefusalCode.NotFound, "There is no {0}, or you may not know of it.", "没有 {0}，或者您无权知悉。", names);

    public static Refusal Suspended() =>
        Of(RefusalCode.Suspended, "The work is suspended; it must be resumed first.", "办理已暂停，须先恢复。", []);

    public static Refusal Over() =>
        Of(RefusalCode.Conflict, "The work has ended; nothing can be done in it any more.", "办理已结束，不能再进行操作。", []);

    public static Refusal ItemGone(string step) =>
        Of(RefusalCode.Conflict, "The work item at {0} is gone: look at the worklist again.", "{0} 的待办事项已不存在，请刷新待办列表。", [step]);

    public static Refusal NotAllowed(string en, string zh, params ReadOnlySpan<string> names) => Of(RefusalCode.NotAllowed, en, zh, names);

    public static Refusal DutyNotSeparate(params ReadOnlySpan<string> names) => Of(
        RefusalCode.DutyNotSeparate, "These duties are kept apart from this one: {0}. Someone who had no part in them must do it.",
        "以下职责须与本职责分离：{0}。须由未参与者办理。", names);

    public static Refusal HeldByOther(params ReadOnlySpan<string> names) => Of(
        RefusalCode.HeldByOther, "The work item is with {0}; it must be released or handed over first.", "该事项由 {0} 办理，须先退还或转办。", names);

    public static Refusal NoSuchOutcome(params ReadOnlySpan<string> names) =>
        Of(RefusalCode.NoSuchOutcome, "The step has no outcome {0} for you.", "该环节没有您可用的结果 {0}。", names);

    public static Refusal NoSuchTarget(params ReadOnlySpan<string> names) => Of(
        RefusalCode.NoSuchOutcome, "Choose one of these steps to go to: {0}.", "须从以下环节中选择去向：{0}。", names);

    public static Refusal ContentChanged(params ReadOnlySpan<string> names) => Of(
        RefusalCode.ContentChanged, "The text is no longer the one that you were shown: {0}. Open it again, read it, and decide anew.",
        "文本与您所阅的不一致：{0}。请重新打开阅后再办理。", names);

    public static Refusal EffectInFlight(params ReadOnlySpan<string> names) => Of(
        RefusalCode.EffectInFlight, "{0} awaits an answer from outside; try again when it has come.", "{0} 正等待外部答复，答复后再试。", names);

    public static Refusal MissingField(params ReadOnlySpan<string> names) => Of(
        RefusalCode.MissingField, "These must be given: {0}.", "须填写：{0}。", names);

    public static Refusal ConditionFalse(string condition, params ReadOnlySpan<string> names) => Of(
        RefusalCode.ConditionFalse, "The condition of {0} does not definitely hold: " + Plain(condition), "{0} 的条件不成立：" + Plain(condition), names);

    public static Refusal Unfit(params ReadOnlySpan<string> names) =>
        Of(RefusalCode.ConditionFalse, "These values do not fit their fields: {0}.", "以下值不符合字段要求：{0}。", names);

    public static Refusal GuaranteeBroken(params ReadOnlySpan<string> names) => Of(
        RefusalCode.GuaranteeBroken, "This would break what the procedure guarantees: {0}.", "此操作将违反流程保证：{0}。", names);

    public static Refusal Of(RefusalCode code, string en, string zh, ReadOnlySpan<string> names)
    {
        var all = ImmutableArray.Create(names);
        return new Refusal(
            code,
            new LocalizedText(
                en.Replace("{0}", all.IsEmpty ? "this" : string.Join(", ", all), StringComparison.Ordinal),
                zh.Replace("{0}", all.IsEmpty ? "该项" : string.Join("、", all), StringComparison.Ordinal)),
            all);
    }

    private static string Plain(string condition) => condition.Replace("{0}", "{ 0}", StringComparison.Ordinal);
}
