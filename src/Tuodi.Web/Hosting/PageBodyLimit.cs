using Microsoft.AspNetCore.Http.Metadata;

namespace Tuodi.Web.Hosting;

/// <summary>How large what is sent to a page may be, where files are handed in.</summary>
/// <param name="bytes">The most bytes.</param>
internal sealed class PageBodyLimit(long bytes) : IRequestSizeLimitMetadata
{
    /// <inheritdoc/>
    public long? MaxRequestBodySize => bytes;
}
