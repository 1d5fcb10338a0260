using Imprimatur.Tests.Definitions;

namespace Imprimatur.Tests.Machine;

/// <summary>The format's own definition, brought to where a test begins.</summary>
internal static class Document
{
    public static readonly (string, object)[] Draft =
        [("title", "Notice"), ("kind", "notice"), ("body", Play.Text("A")), ("consultedUnits", new[] { "legal", "finance" })];

    public static Play New() => new(Cases.OfficialDocument, Cases.Decision, Cases.Handlers);

    /// <summary>Started by Li, open at the draft.</summary>
    public static Play Started()
    {
        var play = New();
        Assert.That(play.Start(Staff.Li, ("issuer", "office")), Is.Null);
        return play;
    }

    public static Play Countersigning()
    {
        var play = Started();
        Assert.That(play.Complete(Staff.Li, "draft", "submit", Draft), Is.Null);
        return play;
    }

    public static Play Reviewing()
    {
        var play = Countersigning();
        Countersigned(play);
        return play;
    }

    public static Play Signing(string secrecy = "none", bool personalData = false)
    {
        var play = Reviewing();
        Reviewed(play, secrecy, personalData);
        return play;
    }

    public static Play Rechecking()
    {
        var play = Signing();
        Assert.That(play.Complete(Staff.Qian, "signOff", "sign"), Is.Null);
        return play;
    }

    public static Play Publishing()
    {
        var play = Rechecking();
        Assert.That(play.Complete(Staff.Wu, "recheck", "done"), Is.Null);
        return play;
    }

    public static void Countersigned(Play play)
    {
        Assert.That(play.Answer(Staff.Zheng, "countersign", "legal", "agree"), Is.Null);
        Assert.That(play.Answer(Staff.Feng, "countersign", "finance", "agree"), Is.Null);
    }

    public static void Reviewed(Play play, string secrecy = "none", bool personalData = false) =>
        Assert.That(play.Complete(Staff.Sun, "secrecyReview", "clear", ("secrecy", secrecy), ("personalData", personalData)), Is.Null);
}
