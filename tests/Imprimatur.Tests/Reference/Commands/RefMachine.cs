using Imprimatur.Tests.Reference.Machine;
using Imprimatur.Tests.Reference.Page;
using Imprimatur.Tests.Reference.State;

namespace Imprimatur.Tests.Reference.Commands;

/// <summary>The slow, plain reading of FORMAT.md: one command after the other, each on a copy that counts only when the command is accepted.</summary>
internal sealed class RefMachine(RefPage page)
{
    public RefPage Page { get; } = page;

    public RefWays Ways { get; } = new(page);

    public RefCase Case { get; private set; } = new();

    /// <summary>Applies a command; null when it is accepted, else why not.</summary>
    public RefCode? Apply(RefCommand command, RefSetting setting)
    {
        // "A move that is no person's (an answer, a timer ...)" (part 5) stays none when Resume makes it
        var isAnswer = command.Kind is RefCommandKind.EffectAnswered or RefCommandKind.TimerFired or RefCommandKind.Resume or RefCommandKind.Message
            or RefCommandKind.Letter;
        var scene = new Scene(Page, Case.Copy(), setting, isAnswer ? null : command.By);
        try
        {
            Do(scene, command);
        }
        catch (RefusedException refused)
        {
            return refused.Code;
        }
        Clocks.ComputeAnew(scene);
        Case = scene.Case;
        return null;
    }

    private void Do(Scene scene, RefCommand command)
    {
        switch (command.Kind)
        {
            case RefCommandKind.Start: Whole.Start(scene, command); break;
            case RefCommandKind.Claim: Handing.Claim(scene, command); break;
            case RefCommandKind.Release: Handing.Release(scene, command); break;
            case RefCommandKind.Save: Handing.Save(scene, command); break;
            case RefCommandKind.Complete: Completing.Do(scene, Ways, command); break;
            case RefCommandKind.Recall: Recalling.Do(scene, command); break;
            case RefCommandKind.Reassign: Handing.Reassign(scene, command); break;
            case RefCommandKind.Delegate: Handing.Delegate(scene, command); break;
            case RefCommandKind.AddParticipant: Advising.Add(scene, command); break;
            case RefCommandKind.RemoveParticipant: Advising.Remove(scene, command); break;
            case RefCommandKind.Message: Signalling.Message(scene, command); break;
            case RefCommandKind.Act: Signalling.Act(scene, command); break;
            case RefCommandKind.Letter: Signalling.Letter(scene, command); break;
            case RefCommandKind.Suspend: Whole.Suspend(scene, command); break;
            case RefCommandKind.Resume: Whole.Resume(scene, command); break;
            case RefCommandKind.Terminate: Whole.Terminate(scene, command); break;
            case RefCommandKind.EffectAnswered: Outside.Answer(scene, command); break;
            case RefCommandKind.TimerFired: Outside.Timer(scene, command); break;
            case RefCommandKind.ResolveHeld: Outside.Steward(scene, command); break;
            default: Whole.Note(scene, command); break;
        }
    }
}
