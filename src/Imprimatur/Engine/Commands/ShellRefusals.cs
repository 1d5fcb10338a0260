using Imprimatur.Rules;
using Imprimatur.Rules.Diagnostics;

namespace Imprimatur.Engine.Commands;

/// <summary>The refusals that the shell gives by itself.</summary>
internal static class ShellRefusals
{
    public static readonly Refusal NoInstance = new(RefusalCode.NotFound, new LocalizedText("There is no such instance.", "没有这个办理事项。"), []);

    public static readonly Refusal Conflict = new(
        RefusalCode.Conflict,
        new LocalizedText("The instance changed too often while the command was tried; try again.", "办理事项变动过于频繁，请重试。"),
        []);

    public static Refusal NoStep(string step) => new(
        RefusalCode.NotFound,
        new LocalizedText($"There is no step {UserText.Quote(step)}.", $"没有步骤{UserText.Quote(step)}。"),
        [step]);

    public static Refusal NoMessage(string message) => new(
        RefusalCode.NotFound,
        new LocalizedText($"The procedure knows no message {UserText.Quote(message)}.", $"流程没有来件{UserText.Quote(message)}。"),
        [message]);

    public static Refusal NoAct(string act) => new(
        RefusalCode.NotFound,
        new LocalizedText($"The procedure knows no act {UserText.Quote(act)}.", $"流程没有操作{UserText.Quote(act)}。"),
        [act]);

    public static Refusal NoWorkflow(string workflow) => new(
        RefusalCode.NotFound,
        new LocalizedText($"No definition {UserText.Quote(workflow)} is in force.", $"没有生效的流程{UserText.Quote(workflow)}。"),
        [workflow]);

    public static Refusal NoDate(string field) => new(
        RefusalCode.MissingField,
        new LocalizedText($"The start must give {UserText.Quote(field)}: the date picks the law.", $"启动时必须填写{UserText.Quote(field)}：依此日期确定适用的规定。"),
        [field]);

    public static Refusal IdTaken(string id) => new(
        RefusalCode.IdTaken,
        new LocalizedText($"The command id {UserText.Quote(id)} was used with other content.", $"命令编号{UserText.Quote(id)}已用于其他内容。"),
        [id]);
}
