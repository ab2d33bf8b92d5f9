using Tuodi.Kernel;
using Tuodi.Server.Safety.Access;

namespace Tuodi.Server.Api.Http;

/// <summary>An operation of the API: what it is called and takes, who may call it, what it answers. Routes, checks and description come from it.</summary>
/// <param name="Method">The method of HTTP.</param>
/// <param name="Path">The path below <c>/api/v1</c>.</param>
/// <param name="Id">Its name in the description.</param>
/// <param name="Act">What a caller must be allowed, or nothing where it is enough to be signed in.</param>
/// <param name="Summary">What it does.</param>
/// <param name="Answer">The type of its answer, JsonElement where the engine writes it, or nothing where there is none.</param>
/// <param name="Run">Does it, or nothing where another part of the server does and only the description is here.</param>
internal sealed record Operation(
    string Method,
    string Path,
    string Id,
    AccessAct? Act,
    Bilingual Summary,
    Type? Answer,
    Func<ApiCall, Task<ApiAnswer>>? Run
)
{
    /// <summary>What it takes beside the body.</summary>
    public IReadOnlyList<Parameter> Parameters { get; init; } = [];

    /// <summary>The type of the body, or nothing.</summary>
    public Type? Body { get; init; }

    /// <summary>The status of success.</summary>
    public int Status { get; init; } = 200;

    /// <summary>Whether a statement in plain text is answered where that is accepted.</summary>
    public bool HasStatement { get; init; }

    /// <summary>Whether it is open to everybody.</summary>
    public bool IsOpen { get; init; }

    /// <summary>The statuses of refusal beside those that every operation has.</summary>
    public IReadOnlyList<int> Refusals { get; init; } = [];

    /// <summary>Whether it changes something once, by an idempotency key.</summary>
    public bool IsOnce => Parameters.Contains(Http.Parameters.IdempotencyKey);
}
