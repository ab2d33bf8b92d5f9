using Tuodi.Server.Api.Http;

namespace Tuodi.Web.Tabulating;

/// <summary>A column of the database by which rows are put in order; it is never null.</summary>
/// <typeparam name="T">What a row is of.</typeparam>
/// <param name="Column">The column.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Of">Its value of a row, as text.</param>
public sealed record SortKey<T>(string Column, PagingKey Kind, Func<T, string> Of);
