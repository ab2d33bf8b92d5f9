using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

// The least that a web application can be: what the start of the service is measured against.
var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseUrls(args[0]);
var app = builder.Build();
app.MapPost("/{**path}", () => Results.Json(new { infcode = 0 }));
app.Run();
