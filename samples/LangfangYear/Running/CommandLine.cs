using System.CommandLine;

namespace LangfangYear.Running;

/// <summary>The command line of the sample.</summary>
internal static class CommandLine
{
    /// <summary>Makes the root command.</summary>
    /// <param name="run">Does the work; gives the exit code.</param>
    public static RootCommand Make(Func<YearOptions, CancellationToken, Task<int>> run)
    {
        var seeds = new Option<string>("--seeds")
        {
            Description = "The folder with the city's facts.",
            DefaultValueFactory = _ => Folders.Find(Path.Combine("seeds", "langfang-2017"))
        };
        var workflows = new Option<string>("--workflows")
        {
            Description = "The folder with the procedures.",
            DefaultValueFactory = _ => Folders.Find("workflows")
        };
        var scale = new Option<double>("--scale") { Description = "The part of the year that is played, above 0 and at most 1.", DefaultValueFactory = _ => 1 };
        var store = new Option<string>("--store") { Description = "Where instances live: sqlite or memory.", DefaultValueFactory = _ => "sqlite" };
        var database = new Option<string?>(
            "--database")
        { Description = "The database; by default one in the output folder. Start again with the same one to go on." };
        var output = new Option<string>("--out")
        {
            Description = "The folder for the site and the database.",
            DefaultValueFactory = _ => Path.Combine("out", "langfang-year")
        };
        var random = new Option<int>("--random") { Description = "The number from which all chance comes.", DefaultValueFactory = _ => 2017 };
        var law = new Option<int?>("--law")
        {
            Description = "Plays the requests alone, in memory, under the law in force and under that of this year, and shows both side by side: 2019.",
        };
        var json = new Option<string?>("--json") { Description = "Writes the figures to this file as JSON." };
        store.AcceptOnlyFromAmong("sqlite", "memory");
        scale.Validators.Add(r =>
        {
            if (r.GetValueOrDefault<double>() is not (> 0 and <= 1)) r.AddError("--scale must be above 0 and at most 1.");
        });
        law.Validators.Add(r =>
        {
            if (r.GetValueOrDefault<int?>() is not (null or LawFiles.Old or LawFiles.New)) r.AddError("--law must be 2007 or 2019.");
        });
        var root = new RootCommand(
            "Plays a city's year of official documents and disclosure through the engine, and counts the annual report from the history.")
        {
            seeds, workflows, scale, store, database, output, random, law, json,
        };
        root.SetAction((parsed, cancellationToken) => run(
            new YearOptions
            {
                Seeds = parsed.GetValue(seeds)!,
                Workflows = parsed.GetValue(workflows)!,
                Scale = parsed.GetValue(scale),
                InMemory = parsed.GetValue(store) == "memory",
                Database = parsed.GetValue(database),
                Out = parsed.GetValue(output)!,
                Random = parsed.GetValue(random),
                Law = parsed.GetValue(law),
                Json = parsed.GetValue(json),
            },
            cancellationToken));
        return root;
    }
}
