using System.Diagnostics;

namespace Tuodi.Bench.Load;

/// <summary>What the disk takes to make something durable: the yardstick beside every durable figure.</summary>
public static class DiskTime
{
    private const int Times = 201;

    /// <summary>The median of forcing 8 kilobytes to the disk, in microseconds.</summary>
    public static double Of(string folder)
    {
        var path = Path.Combine(folder, "disk-time");
        var block = new byte[8192];
        var times = new double[Times];
        using (var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1))
        {
            for (var i = 0; i < Times; i++)
            {
                var start = Stopwatch.GetTimestamp();
                file.Write(block);
                file.Flush(flushToDisk: true);
                times[i] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
            }
        }

        File.Delete(path);
        Array.Sort(times);
        return times[Times / 2];
    }
}
