# SPDX-License-Identifier: GPL-3.0-or-later
# Whole Debian systems in a folder: to build and test on a newer GTK than this machine's, and to make stand-ins of
# runtimes from. Sourced by newest and by flatpak/try. Needs root and mmdebstrap.
# shellcheck shell=bash disable=SC2034

# Where they are kept from one time to the next: some gigabytes.
trees=${SERAL_TREES:-/var/tmp/seral-trees}

packages_for_trees=(mmdebstrap bubblewrap gpg gpgv debian-archive-keyring)

# What the program uses when it runs.
tree_to_run=(
  libgtk-4-1 libgtk-4-bin libadwaita-1-0 libjson-glib-1.0-0 libcairo2 libpango-1.0-0 libarchive13t64
  gsettings-desktop-schemas dconf-gsettings-backend adwaita-icon-theme hicolor-icon-theme librsvg2-common
  fontconfig fonts-cantarell fonts-dejavu-core fonts-noto-cjk shared-mime-info desktop-file-utils tzdata ca-certificates
)

# What it is built with besides.
tree_to_build=(
  gcc g++ libc6-dev make cmake meson ninja-build pkgconf gettext git patch python3
  libglib2.0-dev libglib2.0-dev-bin libgtk-4-dev libadwaita-1-dev libjson-glib-dev libcairo2-dev libpango1.0-dev
  libical-dev libxlsxwriter-dev libarchive-dev zlib1g-dev gtk-update-icon-cache libxml2-utils appstream
)

# What its tests run besides.
tree_to_test=(
  xvfb xauth dbus dbus-x11 at-spi2-core python3-gi gir1.2-atspi-2.0 xdotool openbox x11-utils x11-xserver-utils
  imagemagick qpdf poppler-utils mupdf-tools python3-jsonschema python3-icalendar shellcheck
)

# The archive that this machine's own apt uses: no host is named here.
archive ()
{
  # shellcheck disable=SC2016 # apt expands it
  apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Origin: Debian' | sort -u | grep -v security | head -n 1
}

# make_tree SUITE NAME PACKAGE…: $trees/SUITE-NAME, unless one of the same packages is there.
make_tree ()
{
  local suite=$1 folder=$trees/$1-$2 stamp expires options=() list
  shift 2
  stamp=$(echo "$suite $*" | sha256sum)
  [ "$(cat "$folder.made" 2>/dev/null)" = "$stamp" ] && return 0

  echo "Making a Debian $suite in $folder"
  # An archive that is held at a date has Release files that have expired; this machine's apt knows.
  eval "$(apt-config shell expires Acquire::Check-Valid-Until)"
  [ "${expires:-true}" = false ] && options+=(--aptopt='Acquire::Check-Valid-Until "false"')
  rm -rf --one-file-system "$folder" "$folder.made"
  mkdir -p "$trees"
  list=$(IFS=,; echo "$*")
  # shellcheck disable=SC2016 # mmdebstrap's shell expands $1
  mmdebstrap --quiet --mode=root --variant=apt "${options[@]}" --dpkgopt=force-unsafe-io \
    --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-exclude=/usr/share/man/*' --include="$list" \
    --customize-hook='mkdir -p "$1/source" "$1/out"' \
    "$suite" "$folder" "deb $(archive) $suite main" || return 1
  echo "$stamp" >"$folder.made"
}

# in_tree TREE SOURCE OUT COMMAND…: runs a command inside, with the source to read at /source and a folder to write at /out.
in_tree ()
{
  local tree=$1 source=$2 out=$3
  shift 3
  bwrap --bind "$tree" / --dev /dev --proc /proc --tmpfs /tmp --tmpfs /run --ro-bind "$source" /source --bind "$out" /out \
    --unshare-pid --unshare-ipc --unshare-net --die-with-parent --clearenv \
    --setenv PATH /usr/bin:/usr/sbin --setenv HOME /tmp --setenv LANG C.UTF-8 --chdir /out "$@"
}
