using System.Collections.Immutable;
using Imprimatur.Rules;

namespace Imprimatur.Disclosure.Reports;

/// <summary>The eleven kinds of answer to a request (答复类型), by the ids of <c>disclosure-request</c>, in the order in which reports list them.</summary>
public static class AnswerKinds
{
    /// <summary>The kinds with their names.</summary>
    public static ImmutableArray<(string Id, LocalizedText Title)> All { get; } =
    [
        ("disclosed", new("Disclosed", "予以公开")),
        ("partlyDisclosed", new("Partly disclosed", "部分公开")),
        ("alreadyPublic", new("Already public", "已主动公开")),
        ("withheld", new("Not disclosed", "不予公开")),
        ("notHeld", new("Not held", "本机关未保存")),
        ("otherAgency", new("Another agency", "非本机关负责公开")),
        ("nonexistent", new("Does not exist", "信息不存在")),
        ("repeated", new("Repeated request", "重复申请")),
        ("notRequest", new("Not a request for information", "非政府信息公开申请")),
        ("mustBeCorrected", new("Must be corrected, or was not in time", "补正或者逾期不补正")),
        ("excessive", new("Excessive", "超过合理范围")),
    ];
}
