namespace Imprimatur.Engine.Hosting;

/// <summary>Which handler a name in a definition stands for; of several registrations of a name the last one counts.</summary>
internal sealed record HandlerRegistration(string Name, Func<IServiceProvider, IServiceHandler> Make);
