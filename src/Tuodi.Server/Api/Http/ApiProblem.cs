using Microsoft.AspNetCore.Http;
using Tuodi.Kernel;

namespace Tuodi.Server.Api.Http;

/// <summary>Why a request is refused (RFC 9457).</summary>
/// <param name="Status">The status of HTTP.</param>
/// <param name="Kind">What kind it is, the end of <c>urn:tuodi:problem:</c>; never renamed.</param>
/// <param name="Title">The kind for people.</param>
/// <param name="Detail">What is wrong here and what to do.</param>
internal sealed record ApiProblem(int Status, string Kind, Bilingual Title, Bilingual Detail)
{
    public const string TypePrefix = "urn:tuodi:problem:";

    /// <summary>What is wrong field by field.</summary>
    public IReadOnlyList<FieldProblem> Fields { get; init; } = [];

    /// <summary>After how many seconds the request may be repeated, or nothing.</summary>
    public int? RetryAfter { get; init; }

    public static ApiProblem Invalid(params IReadOnlyList<FieldProblem> fields) =>
        new(
            StatusCodes.Status400BadRequest,
            "invalid",
            new("请求有误", "The request is wrong"),
            new("请按 errors 更正所列各项", "Correct what errors lists")
        )
        {
            Fields = fields,
        };

    public static ApiProblem Invalid(string field, string chinese, string english) =>
        Invalid(new FieldProblem(field, new Bilingual(chinese, english)));

    public static ApiProblem Missing(Bilingual what) =>
        new(StatusCodes.Status404NotFound, "not-found", new("不存在", "There is no such thing"), what);

    public static ApiProblem Missing() =>
        Missing(new("没有该资源，或不在您的数据范围内", "There is no such resource, or it is outside what you may see"));
}
