namespace Imprimatur.Definitions.Plans;

/// <summary>The types of fields (FORMAT part 3).</summary>
internal enum FieldKind : byte
{
    String,
    Boolean,
    Number,
    Date,
    DateTime,
    Person,
    Unit,
    Party,
    Content,
    Reply,
    List,
}
