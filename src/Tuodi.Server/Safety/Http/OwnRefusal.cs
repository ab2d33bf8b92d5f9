using Microsoft.AspNetCore.Http;

namespace Tuodi.Server.Safety.Http;

/// <summary>An endpoint's own way to tell that somebody is not let in, for those that people and not programs ask.</summary>
/// <param name="WriteAsync">Tells it: the status, and after how many seconds it may be repeated, or nothing.</param>
public sealed record OwnRefusal(Func<HttpContext, int, int?, Task> WriteAsync);
