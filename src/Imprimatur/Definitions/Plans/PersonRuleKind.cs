namespace Imprimatur.Definitions.Plans;

/// <summary>The ways of naming people (FORMAT part 1).</summary>
internal enum PersonRuleKind : byte
{
    /// <summary>Someone with one of the roles, in the unit where one is said.</summary>
    Post,

    /// <summary>The person who last ended the step, or who started the instance.</summary>
    PerformerOf,

    /// <summary>The person in a field.</summary>
    PersonInField,

    /// <summary>The outside party in a field.</summary>
    PartyInField,

    /// <summary>Who has claimed the item.</summary>
    Holder,

    /// <summary>The person whose ending led here by automatic steps alone.</summary>
    Sender,

    /// <summary>Anyone at all (messages).</summary>
    Anyone,
}
