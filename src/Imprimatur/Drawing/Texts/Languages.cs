namespace Imprimatur.Drawing.Texts;

/// <summary>The languages in which a picture can be drawn.</summary>
internal static class Languages
{
    public static readonly DrawingWords English = new()
    {
        Language = "en", Version = "version {0}", InForceFrom = "in force from {0}", InForceUntil = "until {0}", Basis = "Basis: {0}",
        Start = "Start", StartAsks = "gives {0}", Within = "within {0}", Or = " or ", And = ", ", ForEach = "one for each of {0}",
        PerformerOf = "who did {0}", Starter = "who started it", Holder = "holder", Sender = "sender", Anyone = "anyone", Nobody = "nobody",
        InUnit = "{0} of {1}", Otherwise = "otherwise", Skipped = "not needed", Without = "without {0}", OnExpiry = "{0} (time over)",
        Decision = "decides by {0}", Handler = "by {0}", Fields = "{0}", AnyTime = "At any time: {0} → {1}",
        Always = "always", Both = " and ", Missing = "no {0}", Anything = "any {0}", Contains = "{0} contains {1}", Unless = "{0}, unless {1}",
            Yes = "yes", No = "no",
        Clock = "Term: {0}, {1}", OnBasis = "{0} ({1})", Legend = "How to read this",
        PersonStep = "a person works", RuleStep = "a rule decides", ServiceStep = "a service works", ChoiceStep = "the way parts",
        NumberStep = "a number is given", EndStep = "the end", OtherStep = "another step", EachStep = "one task for each",
        ForwardWay = "goes on", BackWay = "goes back", UnmetWay = "goes here if not approved", Approval = "this outcome approves",
        Need = "needs this approval", Due = "term",
        Year = " year", Month = " month", Day = " day", BusinessDay = " business day", Hour = " hour", Minute = " minute", Second = " second", Plural = "s",
    };

    public static readonly DrawingWords Chinese = new()
    {
        Language = "zh", Version = "第 {0} 版", InForceFrom = "自 {0} 起施行", InForceUntil = "至 {0}", Basis = "依据：{0}",
        Start = "开始", StartAsks = "填写：{0}", Within = "{0}内", Or = "或", And = "、", ForEach = "逐一：{0}",
        PerformerOf = "“{0}”经办人", Starter = "发起人", Holder = "办理人", Sender = "送出人", Anyone = "任何人", Nobody = "无人",
        InUnit = "{1} · {0}", Otherwise = "其他情形", Skipped = "无需办理", Without = "缺“{0}”", OnExpiry = "{0}（逾期）",
        Decision = "按 {0} 判定", Handler = "由 {0} 办理", Fields = "{0}", AnyTime = "随时可办：{0} → {1}",
        Always = "总是", Both = "且", Missing = "无{0}", Anything = "任意{0}", Contains = "{0}含{1}", Unless = "{0}（除非{1}）", Yes = "是", No = "否",
        Clock = "期限：{0}，{1}", OnBasis = "{0}（{1}）", Legend = "图例",
        PersonStep = "人员办理", RuleStep = "规则判定", ServiceStep = "系统办理", ChoiceStep = "分支",
        NumberStep = "编号", EndStep = "办结", OtherStep = "其他环节", EachStep = "逐一办理",
        ForwardWay = "往下办理", BackWay = "退回", UnmetWay = "缺批准时转此", Approval = "此项即批准",
        Need = "须有此批准", Due = "时限",
        Year = " 年", Month = " 个月", Day = " 天", BusinessDay = " 个工作日", Hour = " 小时", Minute = " 分钟", Second = " 秒", Plural = "",
    };

    /// <summary>The words for a language such as <c>zh</c> or <c>zh-CN</c>; English for all others.</summary>
    public static DrawingWords Of(string? language) =>
        language is not null && language.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Chinese : English;
}
