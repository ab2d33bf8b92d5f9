using System.Data.Common;
using Microsoft.AspNetCore.Http;
using Tuodi.Kernel;
using Tuodi.Storage.Databases;
using Tuodi.Storage.Transactions;

namespace Tuodi.Server.Api.Http;

/// <summary>What is told of an exception; what is not expected here is a defect and is not told.</summary>
internal static class ApiProblems
{
    /// <summary>Something broke that should not.</summary>
    public static ApiProblem Defect { get; } =
        new(
            StatusCodes.Status500InternalServerError,
            "defect",
            new("程序错误", "Something broke"),
            new(
                "请联系管理员；已发出的变更请以同一 Idempotency-Key 查明",
                "Tell the administrator; repeat a change with its Idempotency-Key to find out what happened"
            )
        );

    /// <summary>The problem, or nothing where the exception is a defect.</summary>
    public static ApiProblem? Of(Exception error, IDatabase database) =>
        error switch
        {
            ApiException refused => refused.Problem,
            Refusal refusal => Of(refusal),
            BusyException => Later("busy", new("排队请求过多", "Too many requests wait"), new("请稍后重试", "Repeat it a little later")),
            ProblemException stored => new ApiProblem(
                StatusCodes.Status500InternalServerError,
                "stored-data",
                new("存储数据有误", "What is stored cannot be used"),
                new("存储的数据不能使用，请联系管理员：" + stored.Message, stored.Message)
            ),
            BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => new ApiProblem(
                StatusCodes.Status413PayloadTooLarge,
                "too-large",
                new("请求过大", "The request is too large"),
                new("请缩小请求内容", "Send less at a time")
            ),
            BadHttpRequestException bad => new ApiProblem(
                bad.StatusCode,
                "unreadable",
                new("请求无法读取", "The request cannot be read"),
                new("请求不完整或过慢", "It is incomplete, or came too slowly")
            ),
            DbException or ConflictException when error is ConflictException || database.IsLost(error) => Later(
                "database",
                new("数据库暂不可用", "The database is not to be reached"),
                new("结果未知，请以同一 Idempotency-Key 重试", "What happened is not known; repeat it with the same Idempotency-Key")
            ),
            _ => null,
        };

    private static ApiProblem Of(Refusal refusal) =>
        refusal.Kind switch
        {
            RefusalKind.Missing => ApiProblem.Missing(refusal.Reason),
            RefusalKind.OtherContent => new ApiProblem(
                StatusCodes.Status422UnprocessableEntity,
                "key-used",
                new("Idempotency-Key 已用于其他内容", "The Idempotency-Key was used for another content"),
                new("请换用新的 Idempotency-Key", "Use a new Idempotency-Key for another request")
            ),
            RefusalKind.Running => new ApiProblem(
                StatusCodes.Status409Conflict,
                "running",
                new("同一请求正在处理", "The same request is still running"),
                refusal.Reason
            )
            {
                RetryAfter = 1,
            },
            RefusalKind.Stale => new ApiProblem(
                StatusCodes.Status412PreconditionFailed,
                "stale",
                new("资源已变更", "The resource has changed"),
                refusal.Reason
            ),
            _ => new ApiProblem(StatusCodes.Status409Conflict, "refused", new("不予办理", "It is not done"), refusal.Reason),
        };

    private static ApiProblem Later(string kind, Bilingual title, Bilingual detail) =>
        new(StatusCodes.Status503ServiceUnavailable, kind, title, detail) { RetryAfter = 1 };
}
