// A note that two people must see: defined, started, completed, explained.
using Imprimatur;
using Imprimatur.Engine;
using Microsoft.Extensions.DependencyInjection;

var services = new ServiceCollection();
services.AddImprimatur(o => o.Files["note.workflow.json"] = """
    { "id": "note", "version": 1, "title": { "en": "A note", "zh": "便函" }, "start": "draft",
      "fields": { "title": { "type": "string" }, "body": { "type": "content" } },
      "steps": {
        "draft":  { "type": "userTask", "title": { "en": "Draft", "zh": "拟稿" }, "candidates": { "roles": ["drafter"] }, "writes": ["title", "body"],
                    "outcomes": { "submit": { "require": ["title", "body"], "to": "review" } } },
        "review": { "type": "userTask", "title": { "en": "Review", "zh": "审核" }, "candidates": { "roles": ["editor"] }, "separateFrom": ["draft"],
                    "outcomes": { "clear": { "approves": ["title", "body"], "to": "done" }, "return": { "require": ["comment"], "to": "draft" } } },
        "done":   { "type": "end", "result": "done" } },
      "guarantees": [ { "id": "two-pairs-of-eyes", "at": { "result": "done" }, "requires": "review.clear", "unchanged": ["body"] } ] }
    """).UseInMemory();
await using var provider = services.BuildServiceProvider();
var engine = provider.GetRequiredService<IWorkflowEngine>();

var wang = new Actor("wang.fang", new Post("drafter", "finance"), new Post("editor", "finance"));
var li = new Actor("li.wei", new Post("editor", "office"));

// Start: the same key is the same instance, however often it is sent.
var id = await engine.StartAsync("note", key: "note-4711", wang);

// Complete: the worklist says what is to be done and by which outcomes; the text stays with the host, its digest goes in.
var draft = (await engine.Worklist.ForAsync(wang)).Items.Single();
var text = ContentReference.Of("file:///notes/4711.txt", "text/plain", "Heating starts on 15 November."u8);
await engine.CompleteAsync(draft.Ref, wang, "submit", new { title = "Heating", body = text });

// Wang is an editor too, but may not review what Wang wrote: the item is not on that worklist, and trying is refused.
var review = (await engine.Worklist.ForAsync(li)).Items.Single();
if (await engine.CompleteAsync(review.Ref, wang, "clear") is Refused no) Console.WriteLine($"refused: {no.Code}: {no.Message()}\n");
await engine.CompleteAsync(review.Ref, li, "clear");

// Explain: who did what, and why it stands where it stands.
var explanation = await engine.Instances.ExplainAsync(id, li);
Console.WriteLine($"{explanation}\n\n{explanation!.In("zh-CN")}");
