namespace Tuodi.Server.Api.Http;

/// <summary>What a column holds by which pages are cut.</summary>
public enum PagingKey
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A day.</summary>
    Day,
}
