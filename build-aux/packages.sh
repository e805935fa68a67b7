# SPDX-License-Identifier: GPL-3.0-or-later
# What Seral needs from Debian 12, and how to get it. Sourced by run, test and .ci/run.
# shellcheck shell=bash disable=SC2034

packages_to_build=(
  gcc libc6-dev make pkg-config meson ninja-build gettext python3
  libglib2.0-dev libglib2.0-dev-bin libgtk-4-dev libadwaita-1-dev libjson-glib-dev
  libcairo2-dev libpango1.0-dev libical-dev libxlsxwriter-dev libarchive-dev
  desktop-file-utils gtk-update-icon-cache shared-mime-info
  adwaita-icon-theme gsettings-desktop-schemas fonts-cantarell
)

packages_to_test=(
  xvfb xauth dbus dbus-x11 at-spi2-core python3-gi gir1.2-atspi-2.0 xdotool openbox x11-utils x11-xserver-utils
  imagemagick libxml2-utils appstream qpdf poppler-utils mupdf-tools
  python3-jsonschema python3-icalendar python3-openpyxl fonts-dejavu-core shellcheck
)

packages_to_check=(
  clang clang-tidy libclang-rt-14-dev cppcheck valgrind
  libreoffice-calc-nogui libreoffice-writer-nogui chromium chromium-driver
)

# Installs the packages named that are not there yet; says nothing where all are.
ensure_packages ()
{
  local missing=() package as_root=()

  for package in "$@"; do
    dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed || missing+=("$package")
  done
  [ ${#missing[@]} -gt 0 ] || return 0

  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || {
      echo "These packages are missing, and only root can install them: ${missing[*]}" >&2
      return 1
    }
    as_root=(sudo)
  fi

  echo "Installing: ${missing[*]}"
  "${as_root[@]}" apt-get update -qq
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
    "${missing[@]}" >/dev/null
}

# Configures a build folder once and compiles it; further arguments go to meson setup.
build_in ()
{
  local folder=$1 log
  shift

  log=$(mktemp)
  if [ ! -f "$folder/build.ninja" ]; then
    echo "Configuring in ${folder#"$PWD"/}"
    meson setup "$folder" "$@" >"$log" 2>&1 || { cat "$log" >&2; rm -f "$log"; return 1; }
  fi
  if ! ninja -C "$folder" -n | grep -q 'no work to do'; then
    echo "Building in ${folder#"$PWD"/}"
    ninja -C "$folder" >"$log" 2>&1 || { cat "$log" >&2; rm -f "$log"; return 1; }
    grep -E 'warning:' "$log" >&2 || true
  fi
  rm -f "$log"
}
