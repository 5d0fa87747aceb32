# Tinjau's tasks on Windows: `.\run.ps1` sets up and opens the demo office, `.\run.ps1 test` checks.
# Tesseract is optional (winget install UB-Mannheim.TesseractOCR); the other engine needs nothing.
param([string]$Task = "demo", [Parameter(ValueFromRemainingArguments = $true)][string[]]$Rest = @())
$ErrorActionPreference = "Stop"
$root = $PSScriptRoot
$venv = Join-Path $root ".venv"
$python = Join-Path $venv "Scripts\python.exe"
$env:PYTHONPATH = "$root;$(Join-Path $root 'packaging\launcher')"
$env:PYTHONUTF8 = "1"

# Tasks that are one program of ours each.
$programs = @{
    "bench-ocr" = "tests\bench\ocr_bench.py"
    "bench-screens" = "tests\bench\screens_bench.py"
    "bench-rules" = "tests\bench\rules_bench.py"
    "bench-links" = "tests\bench\links_bench.py"
    "bench-store" = "tests\bench\store_bench.py"
    "bench-queue" = "tests\bench\queue_bench.py"
    "bench-window" = "tests\bench\window_bench.py"
    "screenshots" = "packaging\screenshots.py"
    "manual" = "packaging\manual_pictures.py"
    "samples" = "packaging\draw_samples"
    "package" = "packaging\build.py"
}

function Invoke-Checked {
    param([string]$Program, [string[]]$Arguments)
    & $Program @Arguments
    if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
}

function Find-Python {
    foreach ($version in "3.14", "3.13", "3.12", "3.11") {
        & py "-$version" -c "import venv" 2>$null
        if ($LASTEXITCODE -eq 0) { return $version }
    }
    throw "Python 3.11 to 3.14 is needed: winget install Python.Python.3.13"
}

function Install-Lock {
    param([string]$Lock)
    $stamp = Join-Path $venv "$Lock.installed"
    $want = (Get-FileHash (Join-Path $root $Lock)).Hash
    if ((Test-Path $stamp) -and ((Get-Content $stamp) -eq $want) -and (Test-Path $python)) { return }
    if (-not (Test-Path $python)) { Invoke-Checked "py" @("-$(Find-Python)", "-m", "venv", $venv) }
    Write-Host "Installing the libraries of $Lock (the first time takes a few minutes)"
    Invoke-Checked $python @("-m", "pip", "install", "--quiet", "--disable-pip-version-check",
        "--require-hashes", "--no-deps", "--only-binary", ":all:", "-r", (Join-Path $root $Lock))
    Set-Content $stamp $want
}

function Invoke-Lint {
    Invoke-Checked $python @("-m", "ruff", "check", ".")
    Invoke-Checked $python @("-m", "ruff", "format", "--check", ".")
    Invoke-Checked $python @("-m", "mypy")
    Invoke-Checked (Join-Path $venv "Scripts\lint-imports.exe") @()
}

Push-Location $root
try {
    switch ($Task) {
        "demo" {
            Install-Lock "requirements.lock"
            Invoke-Checked $python (@("-m", "app.cli", "demo") + $Rest)
        }
        "tinjau" {
            Install-Lock "requirements.lock"
            Invoke-Checked $python (@("-m", "app.cli") + $Rest)
        }
        "setup" {
            Install-Lock "requirements-dev.lock"
        }
        "lint" {
            Install-Lock "requirements-dev.lock"
            Invoke-Lint
        }
        "test" {
            Install-Lock "requirements-dev.lock"
            Invoke-Lint
            $env:QT_QPA_PLATFORM = "offscreen"
            Invoke-Checked $python (@("-m", "pytest") + $Rest)
        }
        "fuzz" {
            Install-Lock "requirements-dev.lock"
            $env:QT_QPA_PLATFORM = "offscreen"
            if (-not $env:TINJAU_FUZZ) { $env:TINJAU_FUZZ = "3000" }
            Invoke-Checked $python (@("-m", "pytest", "--timeout", "3600", "tests\integration\fuzz") + $Rest)
        }
        default {
            # The faults that test-faults makes need a Linux kernel.
            if (-not $programs.ContainsKey($Task)) {
                $known = @("demo", "tinjau", "setup", "lint", "test", "fuzz") + ($programs.Keys | Sort-Object)
                throw "Unknown task: $Task ($($known -join ', '))"
            }
            Install-Lock "requirements-dev.lock"
            Invoke-Checked $python (@($programs[$Task]) + $Rest)
        }
    }
}
finally { Pop-Location }
