using System.Collections.Immutable;
using Imprimatur.Engine.Catalogs;
using Imprimatur.Engine.Values;
using Imprimatur.Machine.Transitions;
using Imprimatur.Machine.Views;

namespace Imprimatur.Engine.Reading;

/// <summary>What a reader may do any time, and the letters that lie with the steward.</summary>
internal static class Signals
{
    /// <summary>What the reader may do now.</summary>
    public static ImmutableArray<OutcomeChoice> Acts(Eye eye, CatalogInForce catalog)
    {
        var (entry, state) = (eye.Loaded.Entry, eye.Loaded.State);
        if (entry.Plan.Anytime.IsEmpty) return [];
        var circumstances = new Circumstances { Now = eye.Loaded.Row.ChangedAt, Zone = catalog.Zone, Calendar = catalog.Calendar, Rules = entry.Rules };
        return [.. OpenActs.Of(entry.Plan, state, circumstances, eye.Reader, eye.Behalf).Select(act => entry.Acts[act])];
    }

    /// <summary>The letters, where the reader is the steward.</summary>
    public static ImmutableArray<ReceivedLetter> Letters(Eye eye)
    {
        var (plan, state) = (eye.Loaded.Entry.Plan, eye.Loaded.State);
        if (!OpenLetters.AreWith(plan, state, eye.Reader) && (eye.Behalf is null || !OpenLetters.AreWith(plan, state, eye.Behalf))) return [];
        return
        [
            .. from letter in OpenLetters.With(state)
               let key = OpenLetters.KeyOf(plan, letter)
               let message = plan.Messages[letter.Message]
               select new ReceivedLetter
               {
                   Ref = new WorkItemRef(eye.Loaded.Row.Id, plan.Steps[key.Step].Path, key.Element, key.Ordinal, []),
                   Message = message.Name,
                   Title = message.Title,
                   By = letter.By,
                   At = letter.At,
                   Text = letter.Text,
                   Fields = PlainValues.Of(letter.Writes.Select(w => KeyValuePair.Create(plan.Fields[w.Field].Name, w.Value))),
               },
        ];
    }
}
