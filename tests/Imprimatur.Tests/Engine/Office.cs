using Imprimatur.Engine;
using Imprimatur.Engine.Hosting;
using Imprimatur.Storage;
using Imprimatur.Testing;
using Imprimatur.Testing.Time;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Imprimatur.Tests.Engine;

/// <summary>A small office for the tests of the engine: who works there, and a definition with all that the shell must carry.</summary>
internal static class Office
{
    public static readonly Actor Wang = new("wang", new Post("drafter", "finance"));
    public static readonly Actor Zhao = new("zhao", new Post("drafter", "legal"));
    public static readonly Actor Li = new("li", new Post("editor", "office"));
    public static readonly Actor Sun = new("sun", new Post("editor", "office")) { Clearance = "secret" };
    public static readonly Actor Chief = new("chief", new Post("chief", "office")) { Clearance = "secret" };

    public static readonly ContentReference Body = ContentReference.Of("file:///body", "text/plain", "first text"u8);
    public static readonly ContentReference OtherBody = ContentReference.Of("file:///body", "text/plain", "second text"u8);

    /// <summary>Draft, review, number, publish.</summary>
    public const string Definition = """
        { "id": "notice", "version": 1, "title": { "en": "Notice", "zh": "通知" }, "start": "draft", "steward": { "roles": ["chief"] }, "classifiedBy": "secrecy",
          "fields": { "title": { "type": "string", "index": true }, "unit": { "type": "unit" }, "body": { "type": "content" }, "pages": { "type": "number" },
            "madeOn": { "type": "date" }, "units": { "type": "list<unit>" }, "secrecy": { "type": "string", "oneOf": ["none", "secret"] },
            "number": { "type": "string", "index": true }, "url": { "type": "string" } },
          "starts": [ { "by": { "roles": ["drafter"] }, "asks": ["unit"] } ],
          "powers": { "recall": { "by": "sender" }, "reassign": { "by": "holder" }, "circulate": { "by": "holder" }, "remind": { "by": { "roles": ["chief"] } },
            "suspend": { "by": { "roles": ["chief"] } }, "terminate": { "by": { "roles": ["chief"] } } },
          "steps": {
            "draft": { "type": "userTask", "candidates": { "roles": ["drafter"], "unit": { "field": "unit" } },
              "writes": ["title", "body", "pages", "madeOn", "units", "secrecy"], "due": { "within": "P2D" },
              "outcomes": { "submit": { "require": ["title", "body"], "to": "review" } } },
            "review": { "type": "userTask", "candidates": { "roles": ["editor"] }, "separateFrom": ["draft"],
              "outcomes": { "clear": { "approves": ["title", "body"], "to": "number" }, "return": { "require": ["comment"], "to": "draft" } } },
            "number": { "type": "number", "series": "{unit}〔{year}〕{serial}号", "into": "number", "then": { "to": "publish" } },
            "publish": { "type": "serviceTask", "handler": "publish", "with": { "text": { "field": "body" }, "title": { "field": "title" } },
              "writes": ["url"], "needs": [ { "approval": "review", "otherwise": "review" } ],
              "outcomes": { "done": { "to": "published" }, "failed": { "to": "byHand" } } },
            "byHand": { "type": "userTask", "candidates": { "roles": ["editor"] }, "needs": [ { "approval": "review", "otherwise": "review" } ],
              "outcomes": { "done": { "to": "published" } } },
            "published": { "type": "end", "result": "published" } },
          "guarantees": [ { "id": "cleared", "at": ["publish", "byHand"], "requires": "review.clear", "unchanged": ["body"] } ] }
        """;

    public const string Handlers = """
        { "publish": { "inputs": { "text": "content", "title": "string" }, "outcomes": ["done", "failed"], "public": true, "sends": ["text"] } }
        """;

    public static void Files(ImprimaturOptions options)
    {
        options.Files["notice.workflow.json"] = Definition;
        options.Files["handlers.json"] = Handlers;
        options.EffectAttempts = 3;
    }

    /// <summary>An engine whose publisher does as it is told, or publishes what it is given.</summary>
    public static ValueTask<TestEngine> OpenAsync(
        Func<ServiceRequest, ServiceAnswer>? publish = null, VirtualTime? time = null, IWorkflowStore? store = null, Action<ImprimaturBuilder>? more = null,
        Action<ImprimaturOptions>? options = null) => TestEngine.StartAsync(
        o =>
        {
            Files(o);
            options?.Invoke(o);
        },
        builder =>
        {
            builder.AddHandler("publish", (request, _) => ValueTask.FromResult((publish ?? Publish)(request)));
            more?.Invoke(builder);
        },
        time,
        store);

    public static ServiceAnswer Publish(ServiceRequest request) => new("done") { Digest = request.Inputs.Content("text")!.Digest };

    /// <summary>The one item of a worklist that belongs to a key.</summary>
    public static async Task<WorkItem> ItemAsync(this TestEngine office, Actor actor, string key)
    {
        var page = await office.Engine.Worklist.ForAsync(actor, new() { Size = 1_000 });
        return page.Items.Single(i => i.Key == key);
    }

    public static async Task<InstanceId> DraftedAsync(this TestEngine office, string key, Actor? drafter = null, object? fields = null)
    {
        var by = drafter ?? Wang;
        var id = await office.Engine.StartAsync("notice", key, by, new { unit = by.Posts[0].Unit });
        var item = await office.ItemAsync(by, key);
        var result = await office.Engine.CompleteAsync(item.Ref, by, "submit", fields ?? new { title = "About " + key, body = Body });
        Assert.That(result, Is.TypeOf<CommandAccepted>());
        return id;
    }

    public static async Task<InstanceId> ClearedAsync(this TestEngine office, string key)
    {
        var id = await office.DraftedAsync(key);
        var item = await office.ItemAsync(Li, key);
        var result = await office.Engine.CompleteAsync(item.Ref, Li, "clear");
        Assert.That(result, Is.TypeOf<CommandAccepted>());
        return id;
    }

    /// <summary>A notice whose publication was given up, or found, after as many attempts as there are.</summary>
    public static async Task<InstanceId> DeadAsync(this TestEngine office)
    {
        var id = await office.ClearedAsync("n-1");
        await office.RunAsync();
        await office.PassAsync(TimeSpan.FromMinutes(1));
        await office.PassAsync(TimeSpan.FromMinutes(1));
        return id;
    }

    public static void UseNotices(this ImprimaturBuilder builder, INoticeSender sender) =>
        builder.Services.Replace(ServiceDescriptor.Singleton(sender));

    public static async Task<InstanceView> SeenAsync(this TestEngine office, InstanceId id, Actor? by = null) =>
        await office.Engine.Instances.GetAsync(id, by ?? Wang) ?? throw new AssertionException($"Nobody may see {id}.");
}
