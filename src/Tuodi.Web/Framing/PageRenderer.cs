using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Tuodi.Web.Hosting;
using Tuodi.Web.Parts;

namespace Tuodi.Web.Framing;

/// <summary>Writes a page: its component in the frame, rendered on the server, without anything that runs on.</summary>
/// <param name="services">The services of components; none is asked of them.</param>
/// <param name="logs">Where a component's failure is told.</param>
public sealed class PageRenderer(IServiceProvider services, ILoggerFactory logs)
{
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes what a page shows.</summary>
    public async Task WriteAsync(PageCall call, PageAnswer answer)
    {
        var text = await RenderAsync(call, answer);
        var response = call.Context.Response;
        PageHeaders.Set(call.Context);
        response.StatusCode = answer.Status;
        response.ContentType = "text/html; charset=utf-8";
        var bytes = Utf8.GetBytes(text);
        response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(call.Context.Request.Method))
        {
            await response.Body.WriteAsync(bytes, call.Cancel);
        }
    }

    private async Task<string> RenderAsync(PageCall call, PageAnswer answer)
    {
        await using var renderer = new HtmlRenderer(services, logs);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var root = await renderer.RenderComponentAsync<Frame>(
                ParameterView.FromDictionary(
                    new Dictionary<string, object?>(StringComparer.Ordinal)
                    {
                        [nameof(Frame.Call)] = call,
                        [nameof(Frame.View)] = answer.View,
                        [nameof(Frame.Model)] = answer.Model,
                    }
                )
            );
            return root.ToHtmlString();
        });
    }
}
