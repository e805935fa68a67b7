# SPDX-License-Identifier: GPL-3.0-or-later
# org.gnome.Platform and org.gnome.Sdk made of Debian packages, where no store can be reached. Sourced by try, after
# build-aux/trees.sh; $manifest names the manifest.
# shellcheck shell=bash disable=SC2154

# librsvg2-common: a host that cannot read SVG takes the program's icon for a broken one.
# shellcheck disable=SC2034
packages_for_flatpak=(
  flatpak flatpak-builder ostree elfutils binutils patch git xz-utils librsvg2-common shared-mime-info hicolor-icon-theme
  desktop-file-utils xdg-desktop-portal dpkg-dev
)

# What a sandbox has of its own, and what the real runtime does not have either.
strip_runtime ()
{
  local usr=$1
  rm -f "$usr"/etc/{passwd,passwd-,group,group-,shadow,shadow-,gshadow,gshadow-,machine-id,resolv.conf,hostname,hosts,localtime,timezone,mtab}
  rm -rf "$usr"/etc/apt "$usr"/share/{doc,man,info,lintian,bug} "$usr"/lib/apt
  # flatpak looks for ldconfig in bin, and Debian has it in sbin.
  ln -sf ../sbin/ldconfig "$usr/bin/ldconfig"
  rm -f "$usr/etc/ld.so.conf"
  printf '%s\n' 'include /run/flatpak/ld.so.conf.d/app-*.conf' 'include /app/etc/ld.so.conf' /app/lib \
    'include /etc/ld.so.conf.d/*.conf' 'include /run/flatpak/ld.so.conf.d/runtime-*.conf' >"$usr/etc/ld.so.conf"
}

# flatpak-builder 1.2 calls appstream-compose, which newer systems have no more; it has moved the metainfo before.
add_compose ()
{
  cat >"$1" <<'COMPOSE'
#!/bin/sh
prefix=/app basename= id=
for argument in "$@"; do
  case $argument in
    --prefix=*) prefix=${argument#*=} ;;
    --basename=*) basename=${argument#*=} ;;
    -*) ;;
    *) id=$argument ;;
  esac
done
source=$(mktemp -d)
trap 'rm -rf "$source"' EXIT
cp -a "$prefix/share" "$source/share"
for file in "$source"/share/appdata/*.appdata.xml; do
  [ -e "$file" ] || continue
  mkdir -p "$source/share/metainfo"
  name=${file##*/}
  mv "$file" "$source/share/metainfo/${name%.appdata.xml}.metainfo.xml"
done
appstreamcli compose --no-color --print-report=full --prefix=/ --origin="${basename:-$id}" --result-root="$prefix" \
  --data-dir="$prefix/share/app-info/xmls" --icons-dir="$prefix/share/app-info/icons/flatpak" \
  --components="$id,$id.desktop" "$source"
COMPOSE
  chmod 755 "$1"
}

# lay_out TREE FOLDER ID BRANCH: what build-export takes for a runtime; files/ is empty, and must be there.
lay_out ()
{
  local tree=$1 folder=$2 id=$3 branch=$4 arch
  arch=$(flatpak --default-arch)
  rm -rf --one-file-system "$folder"
  mkdir -p "$folder/files"
  cp -al "$tree/usr" "$folder/usr"
  cp -a "$tree/etc" "$folder/usr/etc"
  strip_runtime "$folder/usr"
  [ ! -e "$folder/usr/bin/appstreamcli" ] || add_compose "$folder/usr/bin/appstream-compose"
  cat >"$folder/metadata" <<METADATA
[Runtime]
name=$id
runtime=org.gnome.Platform/$arch/$branch
sdk=org.gnome.Sdk/$arch/$branch
METADATA
}

# The archives that the manifest pins, taken from Debian's sources where they are the same to the byte.
get_archives ()
{
  local work=$1 suite=$2 package=$3 url=$4 sum=$5 folder version options
  folder=$work/state/downloads/$sum
  [ -e "$folder/${url##*/}" ] && return 0
  mkdir -p "$folder" "$work/sources/lists/partial" "$work/sources/cache/archives/partial"
  printf 'deb-src %s %s main\n' "$(archive)" "$suite" >"$work/sources/list"
  options=(-o "Dir::Etc::SourceList=$work/sources/list" -o Dir::Etc::SourceParts=/dev/null -o APT::Sandbox::User=root
           -o "Dir::State::Lists=$work/sources/lists" -o "Dir::Cache=$work/sources/cache" -o Acquire::Check-Valid-Until=false)
  apt-get -qq "${options[@]}" update
  version=$(apt-cache "${options[@]}" showsrc --only-source "$package" | sed -n 's/^Version: //p' | head -n 1)
  # Debian's own additions are not needed, and may have gone from the archive.
  (cd "$work/sources" && apt-get -qq "${options[@]}" source --only-source --download-only "$package=$version" >/dev/null 2>&1) || true
  for file in "$work/sources"/*.orig.tar.*; do
    [ "$(sha256sum "$file" | cut -d' ' -f1)" = "$sum" ] && cp "$file" "$folder/${url##*/}" && return 0
  done
  echo "Debian's $package is not the archive that the manifest pins" >&2
  return 1
}

# Makes both runtimes and installs them for the private user.
make_stand_in ()
{
  local work=$1 branch=$2 repository=$1/runtimes stamp
  make_tree trixie platform "${tree_to_run[@]}"
  make_tree trixie build "${tree_to_run[@]}" "${tree_to_build[@]}" "${tree_to_test[@]}"
  stamp=$(cat "$trees/trixie-platform.made" "$trees/trixie-build.made" "${BASH_SOURCE[0]}" | sha256sum)
  if [ "$(cat "$work/runtimes.made" 2>/dev/null)" != "$stamp" ]; then
    rm -rf --one-file-system "$repository" "$work/user" "$work/layout"
    mkdir -p "$repository" "$work/user" "$work/layout"
    ostree init --repo="$repository" --mode=bare-user-only
    lay_out "$trees/trixie-platform" "$work/layout/platform" org.gnome.Platform "$branch"
    lay_out "$trees/trixie-build" "$work/layout/sdk" org.gnome.Sdk "$branch"
    for name in platform sdk; do
      flatpak build-export --runtime --disable-sandbox --no-update-summary "$repository" "$work/layout/$name" "$branch" >/dev/null
    done
    flatpak build-update-repo "$repository" >/dev/null
    flatpak --user remote-add --no-gpg-verify --if-not-exists stand-in "file://$repository"
    flatpak --user install -y --noninteractive stand-in "org.gnome.Platform//$branch" "org.gnome.Sdk//$branch" >/dev/null
    rm -rf --one-file-system "$work/layout"
    echo "$stamp" >"$work/runtimes.made"
  fi
  pinned "$work" trixie libical3 libical
  pinned "$work" bookworm libxlsxwriter libxlsxwriter
}

# pinned WORK SUITE PACKAGE MODULE: fetches what the manifest pins for a module.
pinned ()
{
  local url sum
  url=$(sed -n "s#^ *url: \(.*/$4/.*\)#\1#p" "$manifest")
  sum=$(grep -A 1 -F "$url" "$manifest" | sed -n 's/^ *sha256: //p')
  get_archives "$1" "$2" "$3" "$url" "$sum"
}
