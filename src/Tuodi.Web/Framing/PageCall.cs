using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Tuodi.Kernel;
using Tuodi.Server.Safety.Access;
using Tuodi.Storage;
using Tuodi.Storage.Transactions;
using Tuodi.Web.Hosting;

namespace Tuodi.Web.Framing;

/// <summary>A request for a page on its way: who asks, in which language, and what was sent.</summary>
/// <param name="context">The request as the server has it.</param>
/// <param name="service">The county.</param>
/// <param name="page">The page, or nothing where none answers it.</param>
public sealed class PageCall(HttpContext context, SettlementService service, Page? page)
{
    private Fields? _fields;
    private IFormCollection? _form;

    /// <summary>The request as the server has it.</summary>
    public HttpContext Context => context;

    /// <summary>The county.</summary>
    public SettlementService Service => service;

    /// <summary>The page, or nothing where none answers it.</summary>
    public Page? Page => page;

    /// <summary>Ends what nobody waits for any more.</summary>
    public CancellationToken Cancel => context.RequestAborted;

    /// <summary>The language of the page.</summary>
    public Language Language { get; } = PageLanguage.Of(context.Request);

    /// <summary>Its words.</summary>
    public Words W => Words.Of(Language);

    /// <summary>What the pages know of the installation.</summary>
    public ConsoleOptions Options => Of<ConsoleOptions>();

    /// <summary>Who is signed in, or nobody.</summary>
    public SignedInUser? Visitor => context.Features.Get<SignedInUser>();

    /// <summary>Who is signed in, on pages that require it.</summary>
    public SignedInUser User => context.SignedIn();

    /// <summary>The address with its query, to come back to.</summary>
    public string Address => context.Request.Path + context.Request.QueryString;

    /// <summary>Today in Beijing.</summary>
    public DateOnly Today => Instants.Day(Instants.Of(service.Clock.GetUtcNow()));

    /// <summary>What was sent: the fields of the form, or else those of the address.</summary>
    public Fields Fields => _fields ??= new Fields(Sent, Language);

    /// <summary>The files of the form.</summary>
    public IFormFileCollection Files => _form?.Files ?? throw new InvalidOperationException("Only forms that are posted have files");

    /// <summary>A part of the path.</summary>
    public string Route(string name) => (string)context.Request.RouteValues[name]!;

    /// <summary>Whether the user sees a page that is linked to.</summary>
    public bool May(PageAccess access) => access.IsOpen || (Visitor is { } user && access.Allows(user));

    /// <summary>A service of the server.</summary>
    public T Of<T>()
        where T : notnull => context.RequestServices.GetRequiredService<T>();

    /// <summary>Reads the form; false where it is not from a page of ours.</summary>
    internal async Task<bool> ReadFormAsync()
    {
        if (!context.Request.HasFormContentType)
        {
            return false;
        }

        _form = await context.Request.ReadFormAsync(Cancel);
        return Session.IsOwn(context, _form);
    }

    private IReadOnlyList<string> Sent(string name) =>
        _form is { } form ? [.. form[name].OfType<string>()] : [.. context.Request.Query[name].OfType<string>()];
}
