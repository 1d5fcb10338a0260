using System.Text;
using Imprimatur.Cli;
using Imprimatur.Cli.Kit;

if (Console.IsOutputRedirected) Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return await Tool.RunAsync(args, Terminal.OfProcess());
