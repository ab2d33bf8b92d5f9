using System.Data.Common;

namespace Tuodi.Tests.Promises.Faults;

/// <summary>The database was lost, as told by the test.</summary>
/// <param name="point">Where.</param>
internal sealed class FaultException(string point) : DbException($"The database was lost: {point}");
