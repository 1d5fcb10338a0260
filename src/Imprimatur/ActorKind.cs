namespace Imprimatur;

/// <summary>What kind of actor acts. Only a person's outcome approves.</summary>
public enum ActorKind : byte
{
    /// <summary>A human being.</summary>
    Person,

    /// <summary>A program that the host vouches for.</summary>
    Service,

    /// <summary>A program that decides by itself, such as a language model.</summary>
    Agent,
}
