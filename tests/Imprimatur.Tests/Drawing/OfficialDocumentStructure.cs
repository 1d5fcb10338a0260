namespace Imprimatur.Tests.Drawing;

/// <summary>What the picture of the official document must show: each step by its shape, each way by its kind.</summary>
internal static class OfficialDocumentStructure
{
    public const string Golden = """
        person draft
        person countersign
        person secrecyReview
        rule tag
        person signOff
        person recheck
        number number
        choice route
        service publish
        person publishByHand
        end published
        end filed
        end classified
        end abandoned
        start 
        forward draft.submit -> countersign
        forward draft.abandon -> abandoned
        forward countersign.agreed -> secrecyReview
        forward secrecyReview.clear -> tag
        forward secrecyReview.classify -> classified
        forward tag.then -> signOff
        forward signOff.sign -> recheck
        forward recheck.done -> number
        forward number.then -> route
        forward route.case1 -> publish
        forward route.otherwise -> filed
        forward publish.done -> published
        forward publish.failed -> publishByHand
        forward publishByHand.done -> published
        forward .start -> draft
        back countersign.objected -> draft
        back secrecyReview.return -> draft countersign
        back signOff.return -> draft countersign secrecyReview
        unmet number.secrecyReview -> secrecyReview
        unmet number.signOff -> signOff
        unmet publish.secrecyReview -> secrecyReview
        unmet publish.signOff -> signOff
        unmet publishByHand.secrecyReview -> secrecyReview
        unmet publishByHand.signOff -> signOff
        """;
}
