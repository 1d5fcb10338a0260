namespace Imprimatur.Drawing.Charts;

/// <summary>The kinds of steps that a picture tells apart by shape and colour.</summary>
internal enum StepShape : byte
{
    Start,
    Person,
    Rule,
    Service,
    Choice,
    Number,
    End,
    Block,
    Call,
    Other,
}
