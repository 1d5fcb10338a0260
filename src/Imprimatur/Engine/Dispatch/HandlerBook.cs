namespace Imprimatur.Engine.Dispatch;

/// <summary>Finds the handler that a name in a definition stands for; null when the host registered none.</summary>
internal delegate IServiceHandler? HandlerBook(string name, IServiceProvider services);
