using Imprimatur.Engine;
using Imprimatur.Storage;
using Imprimatur.Testing;
using Imprimatur.Testing.Time;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Imprimatur.Tests.Engine;

/// <summary>An archive with something to hide: the office of the tests about secrecy and about people in the engine.</summary>
internal static class Archive
{
    public const string Hidden = "the hidden words";
    public const string Title = "A plain title";

    public static readonly Actor Ann = new("ann", new Post("drafter", "archive"));
    public static readonly Actor Ben = new("ben", new Post("drafter", "archive"));
    public static readonly Actor Eve = new("eve", new Post("reviewer", "archive")) { Clearance = "secret" };
    public static readonly Actor Max = new("max", new Post("reviewer", "archive"));
    public static readonly Actor Boss = new("boss", new Post("chief", "archive")) { Clearance = "secret" };
    public static readonly Actor Auditor = new("auditor", new Post("auditor", "city")) { Clearance = "secret" };
    public static readonly Actor Press = new("press", new Post("press", "city")) { Clearance = "secret" };
    public static readonly Actor Stranger = new("stranger", new Post("clerk", "elsewhere")) { Clearance = "secret" };
    public static readonly Actor Citizen = new("citizen-7");

    private const string Definition = """
        { "id": "file", "version": 1, "title": "A file", "start": "draft", "steward": { "roles": ["chief"] }, "classifiedBy": "secrecy",
          "fields": { "title": { "type": "string", "index": true }, "summary": { "type": "string", "index": true }, "body": { "type": "content" },
            "secrecy": { "type": "string", "oneOf": ["none", "secret"] }, "applicant": { "type": "party" }, "number": { "type": "string" } },
          "starts": [ { "by": { "roles": ["drafter"] }, "asks": ["applicant"] } ],
          "readers": [ { "who": { "roles": ["auditor"] } }, { "who": { "roles": ["press"] }, "fields": ["title"] } ],
          "powers": { "delegate": { "by": "holder" }, "reassign": { "by": "holder" }, "removeParticipant": { "by": "holder" },
            "addParticipant": { "by": "holder", "who": [{ "roles": ["reviewer"] }, { "roles": ["drafter"] }] },
            "circulate": { "by": { "roles": ["chief"] } }, "remind": { "by": { "roles": ["chief"] } }, "supervise": { "by": { "roles": ["chief"] } } },
          "steps": {
            "draft": { "type": "userTask", "candidates": { "roles": ["drafter"] }, "writes": ["title", "summary", "body", "secrecy"],
              "outcomes": { "submit": { "require": ["title", "summary"], "notify": { "roles": ["reviewer"] }, "to": "number" } } },
            "number": { "type": "number", "series": "F{serial}", "into": "number", "then": { "to": "review" } },
            "review": { "type": "userTask", "candidates": [{ "roles": ["reviewer"] }, { "party": { "field": "applicant" } }],
              "outcomes": { "clear": { "by": { "roles": ["reviewer"] }, "to": "kept" },
                "withdraw": { "by": { "party": { "field": "applicant" } }, "to": "kept" } } },
            "kept": { "type": "end", "result": "kept" } } }
        """;

    public static ValueTask<TestEngine> OpenAsync(
        INoticeSender? notices = null, IActorDirectory? directory = null, IWorkflowStore? store = null, VirtualTime? time = null, int cached = 10_000) =>
        TestEngine.StartAsync(
            o =>
            {
                o.Files["file.workflow.json"] = Definition;
                o.CachedInstances = cached;
            },
            builder =>
            {
                builder.Services.Replace(ServiceDescriptor.Singleton(directory ?? new People()));
                if (notices is not null) builder.UseNotices(notices);
            },
            time,
            store);

    /// <summary>A file that Ann drafted, with the hidden words in it, and that waits for its review.</summary>
    public static async Task<InstanceId> FiledAsync(this TestEngine archive, string key, string? secrecy, string summary = Hidden)
    {
        var id = await archive.Engine.StartAsync("file", key, Ann, new { applicant = "citizen-7" });
        var item = await archive.ItemAsync(Ann, key);
        var result = await archive.Engine.CompleteAsync(
            item.Ref, Ann with { Clearance = "secret" }, "submit", new { title = Title, summary, secrecy, body = Office.Body }, "A comment: " + Hidden);
        Assert.That(result, Is.TypeOf<CommandAccepted>());
        return id;
    }

    /// <summary>Who works there, and who acts for whom.</summary>
    internal sealed class People : IActorDirectory
    {
        private static readonly Actor[] All = [Ann, Ben, Eve, Max, Boss, Auditor, Press, Stranger];

        public Dictionary<string, StandingDelegation[]> Delegations { get; } = [];

        public ValueTask<Actor?> FindAsync(string id, CancellationToken cancellationToken) => ValueTask.FromResult(All.FirstOrDefault(a => a.Id == id));

        public ValueTask<IReadOnlyCollection<Actor>> InPostAsync(Post post, CancellationToken cancellationToken) =>
            ValueTask.FromResult<IReadOnlyCollection<Actor>>(
                [.. All.Where(a => a.Posts.Any(p => p.Role == post.Role && (post.Unit is null || p.Unit == post.Unit)))]);

        public ValueTask<IReadOnlyCollection<StandingDelegation>> DelegationsToAsync(string person, CancellationToken cancellationToken) =>
            ValueTask.FromResult<IReadOnlyCollection<StandingDelegation>>(Delegations.GetValueOrDefault(person) ?? []);
    }
}
