#!/usr/bin/env bash
# Makes the TTFs and licence texts in this folder; run it after adding an icon to src/ui/icons.rs
# or a translation. Needs npm, python3 with venv, and both package registries.
#
#   made here                       from                             licence
#   inter-{regular,medium,semibold} Inter 4.001                      OFL 1.1
#   jetbrains-mono-regular          JetBrains Mono 2.211             OFL 1.1
#   noto-sans-sc-{regular,medium}   Noto Sans SC 2.004               OFL 1.1
#   symbols                         Noto Sans Symbols 2 and 1, Noto  OFL 1.1
#                                   Sans Math, Noto Sans
#   phosphor-{regular,fill}         Phosphor 2.1                     MIT
#
# egui reads no WOFF, hence the expo packages: they hold Google's static TTFs, one a weight.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fetch() { # folder, package@version
    mkdir "$work/$1"
    tar -xzf "$work/$(cd "$work" && npm pack --silent "$2" 2>/dev/null)" -C "$work/$1" --strip-components=1
}
fetch inter    @expo-google-fonts/inter@0.4.2
fetch mono     @expo-google-fonts/jetbrains-mono@0.4.1
fetch sc       @expo-google-fonts/noto-sans-sc@0.4.3
fetch symbols2 @expo-google-fonts/noto-sans-symbols-2@0.4.1
fetch symbols1 @expo-google-fonts/noto-sans-symbols@0.4.1
fetch math     @expo-google-fonts/noto-sans-math@0.4.2
fetch sans     @expo-google-fonts/noto-sans@0.4.2
fetch phosphor @phosphor-icons/web@2.1.2

python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check fonttools==4.68.0
python=$work/venv/bin/python

# What each face is asked for; a face gives what it has.
# Latin with Latin Extended-A and Vietnamese, Greek, Russian and Ukrainian, then punctuation, currency,
# letterlike, arrows, operators, technical, geometric, dingbats.
text=U+0020-007E,U+00A0-017F,U+01A0-01B0,U+0300-0304,U+0306-030C,U+0323,U+1EA0-1EF9
text+=,U+0370-03FF,U+0400-045F,U+0490-0491
text+=,U+2000-206F,U+2070-209F,U+20A0-20C0,U+2100-214F,U+2150-215F,U+2190-21FF,U+2200-22FF
text+=,U+2300-23FF,U+25A0-25FF,U+2600-26FF,U+2700-27BF,U+27E6-27EF,U+2B00-2BFF
mono=$text,U+2500-259F

"$python" - "$root" "$work" <<'PY'
"""Writes sc.txt, the characters of the Chinese faces, and icons.txt, the code points of the icons."""
import pathlib
import re
import sys

root, work = map(pathlib.Path, sys.argv[1:])

gb2312 = {bytes((row, cell)).decode("gb2312", "ignore") for row in range(0xA1, 0xF8) for cell in range(0xA1, 0xFF)}
ranges = [(0x3000, 0x303F), (0xFF00, 0xFFEF), (0x2500, 0x259F)]  # punctuation, full width, boxes and blocks
texts = [path.read_text("utf-8") for path in sorted((root / "i18n").glob("**/*.ftl"))]
(work / "sc.txt").write_text(
    "".join(sorted(gb2312))
    + "".join(chr(c) for first, last in ranges for c in range(first, last + 1))
    + "\u23bf"  # the tree corner of agents' terminal output; no other face has it
    + "".join(texts),
    "utf-8",
)


def code_points(variant):
    css = (work / f"phosphor/src/{variant}/style.css").read_text("utf-8")
    return dict(re.findall(r'\.ph-([a-z0-9-]+):before \{\s*content: "\\([0-9a-f]+)"', css))


regular, fill = code_points("regular"), code_points("fill")
source = (root / "src/ui/icons.rs").read_text("utf-8")
icons = re.findall(r'^pub\(crate\) const ([A-Z0-9_]+): &str = "\\u\{([0-9a-f]+)\}";$', source, re.MULTILINE)
for name, code in icons:
    key = name.lower().replace("_", "-")
    if not code == regular.get(key) == fill.get(key):
        sys.exit(f"src/ui/icons.rs: {name} is {code}, in Phosphor {regular.get(key)} and, filled, {fill.get(key)}")
(work / "icons.txt").write_text("\n".join(f"U+{code}" for _, code in icons), "utf-8")
PY

subset() { # output, input, layout features, characters…
    # The box of a missing glyph stays drawn; names keep the copyright and the licence.
    "$python" -m fontTools.subset "$work/$2" --output-file="$here/$1.ttf" --layout-features="$3" "${@:4}" \
        --no-hinting --notdef-outline --name-IDs=0,1,2,3,4,5,6,13,14 --drop-tables+=BASE,STAT,gasp,vhea,vmtx
}
# Kerning and accents only. Ligatures would show “->” and “!=” as what nobody typed.
subset inter-regular          inter/400Regular/Inter_400Regular.ttf        kern,mark,mkmk,ccmp --unicodes="$text"
subset inter-medium           inter/500Medium/Inter_500Medium.ttf          kern,mark,mkmk,ccmp --unicodes="$text"
subset inter-semibold         inter/600SemiBold/Inter_600SemiBold.ttf      kern,mark,mkmk,ccmp --unicodes="$text"
subset jetbrains-mono-regular mono/400Regular/JetBrainsMono_400Regular.ttf mark,mkmk,ccmp      --unicodes="$mono"
subset noto-sans-sc-regular   sc/400Regular/NotoSansSC_400Regular.ttf      ''                  --text-file="$work/sc.txt"
subset noto-sans-sc-medium    sc/500Medium/NotoSansSC_500Medium.ttf        ''                  --text-file="$work/sc.txt"
subset phosphor-regular       phosphor/src/regular/Phosphor.ttf            ''                  --unicodes-file="$work/icons.txt"
subset phosphor-fill          phosphor/src/fill/Phosphor-Fill.ttf          ''                  --unicodes-file="$work/icons.txt"

"$python" - "$root" "$work" <<'PY'
"""Makes symbols.ttf, puts the fallback faces on Inter's baseline, and checks the result."""
import pathlib
import sys
import unicodedata

from fontTools import merge, subset
from fontTools.ttLib import TTFont

root, work = map(pathlib.Path, sys.argv[1:])
here = root / "assets/fonts"

# What terminals, prompts, progress bars and agents print. Those that Inter and Noto Sans SC lack
# are taken from the first source that has them; coloured emoji are left to the system.
SYMBOLS = (
    "⎿⏎↵✓✔✗✘✕✖☐☑☒⚠⚡⚙ℹ❗❓❮❯❱❰›➜➤➔➞➡⬆⬇⬅⮕↻↺⟳⟲⇒⇐"
    "●○◉◎◌⦁∙■□▪▫◆◇◈▶◀▷◁▲▼▸▹►◂★☆✦✧✱✲✳✴✶✷✸✹✻✼✽✢✣✤∗⁎⋮⋯⋅⎯⎜⎟⏐⟨⟩"
    "⏺⏸⏹⏵⏴⏩⏪⏭⏮⏏⏱⏲⏳⌛⏻⌘⌥⌃⌫⌦⌨☁☎☰✂✉✎✏⛔♀♂�"
    + "".join(map(chr, range(0x2400, 0x2427)))  # pictures of control characters
    + "".join(map(chr, range(0x2800, 0x2900)))  # braille: spinners and plots
)
SOURCES = (
    "symbols2/400Regular/NotoSansSymbols2_400Regular.ttf",
    "math/400Regular/NotoSansMath_400Regular.ttf",
    "symbols1/400Regular/NotoSansSymbols_400Regular.ttf",
    "sans/400Regular/NotoSans_400Regular.ttf",
)


def characters(path):
    return set(TTFont(path).getBestCmap())


inter, mono, sc = (here / f"{name}-regular.ttf" for name in ("inter", "jetbrains-mono", "noto-sans-sc"))
missing = set(map(ord, SYMBOLS)) - (characters(inter) | characters(sc))
parts = []
for index, source in enumerate(SOURCES):
    found = missing & characters(work / source)
    missing -= found
    options = subset.Options(hinting=False, layout_features=[], drop_tables=["GDEF", "GPOS", "GSUB", "MATH", "gasp", "vhea", "vmtx"])
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    font = subset.load_font(str(work / source), options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=found)
    subsetter.subset(font)
    parts.append(str(work / f"part{index}.ttf"))
    subset.save_font(font, parts[-1], options)
if missing:
    sys.exit("no source has " + " ".join(map(chr, sorted(missing))))
merged = merge.Merger().merge(parts)
for record in merged["name"].names:
    if record.nameID in (1, 3, 4):
        record.string = "Rayscope Symbols"
    elif record.nameID == 6:
        record.string = "RayscopeSymbols-Regular"
merged["head"].modified = merged["head"].created = TTFont(work / SOURCES[0])["head"].modified
merged.recalcTimestamp = False
merged.save(here / "symbols.ttf")

# egui puts the middle of a fallback face's line on the middle of the primary face's line, so their
# baselines meet only if both lines have the same proportions. Noto Sans SC would sit 0.07 em low,
# the symbols 0.14 em high; FontTweak::y_offset_factor would mend it but for a pixel of rounding.
# Phosphor needs nothing: its square is centred on its line, Inter's capitals on theirs.
primary = TTFont(inter)
for name in ("noto-sans-sc-regular", "noto-sans-sc-medium", "symbols"):
    font = TTFont(here / f"{name}.ttf", recalcTimestamp=False)
    scale = font["head"].unitsPerEm / primary["head"].unitsPerEm
    font["hhea"].ascent = font["OS/2"].sTypoAscender = round(primary["hhea"].ascent * scale)
    font["hhea"].descent = font["OS/2"].sTypoDescender = round(primary["hhea"].descent * scale)
    font["hhea"].lineGap = font["OS/2"].sTypoLineGap = 0
    font.save(here / f"{name}.ttf")

weights = {"inter-regular": 400, "inter-medium": 500, "inter-semibold": 600, "jetbrains-mono-regular": 400}
weights |= {"noto-sans-sc-regular": 400, "noto-sans-sc-medium": 500}
for name, weight in weights.items():
    font = TTFont(here / f"{name}.ttf")
    if font["OS/2"].usWeightClass != weight or "fvar" in font:
        sys.exit(f"{name}.ttf is not a static face of weight {weight}")

texts = "".join(path.read_text("utf-8") for path in (root / "i18n").glob("**/*.ftl"))
shown = {ord(c) for c in texts + SYMBOLS if not unicodedata.category(c).startswith(("C", "Z"))}
fallback = characters(sc) | characters(here / "symbols.ttf")
for chain in (characters(inter) | fallback, characters(mono) | characters(inter) | fallback):
    if shown - chain:
        sys.exit("no bundled face has " + " ".join(map(chr, sorted(shown - chain))))
PY

cp "$work/inter/LICENSE_FONT" "$here/LICENSE-inter.txt"
cp "$work/mono/LICENSE_FONT" "$here/LICENSE-jetbrains-mono.txt"
cp "$work/sc/LICENSE_FONT" "$here/LICENSE-noto-sans-sc.txt"
cp "$work/phosphor/LICENSE" "$here/LICENSE-phosphor.txt"
# One licence; the first lines are the four copyrights.
{ head -qn 1 "$work"/{symbols1,math,sans}/LICENSE_FONT; cat "$work/symbols2/LICENSE_FONT"; } >"$here/LICENSE-symbols.txt"

ls -l "$here"/*.ttf
