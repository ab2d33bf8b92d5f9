using Tuodi.Kernel;

namespace Tuodi.Server.Api.Http;

/// <summary>A request is refused.</summary>
internal sealed class ApiException(ApiProblem problem) : Exception(problem.Detail.In(Language.English))
{
    public ApiProblem Problem { get; } = problem;
}
