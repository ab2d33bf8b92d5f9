namespace Tuodi.Web.Pages.Running;

/// <summary>A script of the schema and whether the database has it.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Name">Its file.</param>
/// <param name="Applied">When it was applied, or nothing.</param>
internal sealed record ScriptRow(long Number, string Name, DateTimeOffset? Applied);
