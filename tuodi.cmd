@echo off
rem Builds what changed, quietly, and runs it. "tuodi test" runs the tests; everything else goes to the command.
setlocal
set "TUODI_HOME=%~dp0"
set "TUODI_HOME=%TUODI_HOME:~0,-1%"
set DOTNET_NOLOGO=1
set DOTNET_CLI_TELEMETRY_OPTOUT=1
set TESTINGPLATFORM_TELEMETRY_OPTOUT=1

if "%~1"=="test" goto test
call :build tuodi src\Tuodi.Cli
if errorlevel 1 exit /b 70
dotnet "%TUODI_HOME%\artifacts\launcher\tuodi\tuodi.dll" %*
exit /b %errorlevel%

:test
call :build tests tests\Tuodi.Tests
if errorlevel 1 exit /b 70
dotnet "%TUODI_HOME%\artifacts\launcher\tests\Tuodi.Tests.dll" --no-ansi --no-progress
exit /b %errorlevel%

rem build NAME PROJECT: nothing to do while no source is newer than the last good build.
:build
set "OUT=%TUODI_HOME%\artifacts\launcher"
powershell -NoProfile -Command "$stamp = Get-Item -ErrorAction Ignore '%OUT%\%1.stamp'; if (-not $stamp) { exit 1 }; Set-Location '%TUODI_HOME%'; $newer = Get-ChildItem -Recurse src, bench, tests, eng, Directory.*.props, global.json, .editorconfig | Where-Object { $_.Name -ne 'packages.lock.json' -and $_.LastWriteTimeUtc -gt $stamp.LastWriteTimeUtc } | Select-Object -First 1; if ($newer) { exit 1 }"
if not errorlevel 1 exit /b 0
if not exist "%OUT%" mkdir "%OUT%"
type nul > "%OUT%\%1.started"
dotnet publish "%TUODI_HOME%\%2" -c Release -o "%OUT%\%1" -v quiet > "%OUT%\%1.log" 2>&1
if errorlevel 1 (
  echo tuodi: the build failed 1>&2
  findstr /c:"error " "%OUT%\%1.log" 1>&2
  exit /b 1
)
move /y "%OUT%\%1.started" "%OUT%\%1.stamp" > nul
exit /b 0
