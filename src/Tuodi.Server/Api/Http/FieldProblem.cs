using Tuodi.Kernel;

namespace Tuodi.Server.Api.Http;

/// <summary>What is wrong with one field.</summary>
/// <param name="Field">The parameter's name, or the field's JSON pointer in the body.</param>
/// <param name="Detail">What is wrong and what to do.</param>
internal sealed record FieldProblem(string Field, Bilingual Detail);
