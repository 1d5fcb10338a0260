namespace Imprimatur.Tests.Machine;

/// <summary>The people of the tests.</summary>
internal static class Staff
{
    public static readonly Actor Li = new("li", new Post("drafter", "office"));
    public static readonly Actor Zhou = new("zhou", new Post("drafter", "office"));
    public static readonly Actor Sun = new("sun", new Post("secrecyOfficer", "office")) { Clearance = "topSecret" };
    public static readonly Actor Qian = new("qian", new Post("leader", "city"));
    public static readonly Actor Wu = new("wu", new Post("registrar", "office"));
    public static readonly Actor Zheng = new("zheng", new Post("unitHead", "legal"));
    public static readonly Actor Feng = new("feng", new Post("unitHead", "finance"));
    public static readonly Actor Chen = new("chen", new Post("officeDirector", "office")) { Clearance = "topSecret" };
    public static readonly Actor Hu = new("hu", new Post("supervisor", "office"));
    public static readonly Actor Web = new("web", new Post("webEditor", "office"));

    /// <summary>Holds every post, as the verifier's watched person does.</summary>
    public static readonly Actor Jack = new(
        "jack",
        new Post("drafter", "office"), new Post("secrecyOfficer", "office"), new Post("leader", "city"), new Post("registrar", "office"),
        new Post("unitHead", "legal"), new Post("unitHead", "finance"), new Post("webEditor", "office"), new Post("editor", "office"))
    { Clearance = "topSecret" };

    public static readonly Actor[] All = [Li, Zhou, Sun, Qian, Wu, Zheng, Feng, Chen, Hu, Web, Jack];
}
