#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# in-desktop.sh [-s WIDTHxHEIGHT] COMMAND…
# Runs a command in a desktop of its own: an X server on a display it chooses, a window manager, a session bus and
# private folders. Ends what it started, passes the command's exit status on; 77 (skipped) where there is no X server.
set -u
size=1280x1024
if [ "${1:-}" = -s ]; then
  size=$2
  shift 2
fi
command -v Xvfb >/dev/null && command -v dbus-run-session >/dev/null || exit 77

home=$(mktemp -d "${TMPDIR:-/tmp}/seral-desktop.XXXXXX")
mkdir -p "$home/config/gtk-4.0" "$home/data" "$home/state" "$home/cache"
mkdir -m 700 "$home/run"
printf '[Settings]\ngtk-font-name=Cantarell 11\ngtk-enable-animations=0\n' >"$home/config/gtk-4.0/settings.ini"

# The X server picks a free display itself and writes its number here.
exec 7<>"$home/display"
Xvfb -displayfd 7 -screen 0 "${size}x24" -dpi 96 -nolisten tcp -noreset +extension RANDR >"$home/x.log" 2>&1 &
server=$!
finish ()
{
  kill "$server" 2>/dev/null
  wait "$server" 2>/dev/null
  rm -rf "$home"
}
trap finish EXIT

for _ in $(seq 400); do
  display=$(cat "$home/display")
  [ -n "$display" ] && break
  kill -0 "$server" 2>/dev/null || exit 77
  sleep 0.05
done
[ -n "$display" ] || exit 77

unset WAYLAND_DISPLAY AT_SPI_BUS_ADDRESS DBUS_SESSION_BUS_ADDRESS
export DISPLAY=:$display GDK_BACKEND=x11 GSK_RENDERER=cairo GDK_DEBUG=gl-disable GSETTINGS_BACKEND=memory
export HOME=$home XDG_RUNTIME_DIR=$home/run XDG_CONFIG_HOME=$home/config XDG_DATA_HOME=$home/data
export XDG_STATE_HOME=$home/state XDG_CACHE_HOME=$home/cache GTK_USE_PORTAL=0

# A bus that starts nothing but the accessibility services: what else this machine has (portals, indexers) stays out.
mkdir "$home/services"
cp /usr/share/dbus-1/services/org.a11y.* "$home/services" 2>/dev/null
cat >"$home/bus.conf" <<BUS
<busconfig>
  <type>session</type>
  <listen>unix:dir=$home/run</listen>
  <auth>EXTERNAL</auth>
  <servicedir>$home/services</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
BUS

# What the command prints is its own (a test's results, say): what the bus starts speaks elsewhere.
# shellcheck disable=SC2016 # the inner shell expands them
# The window manager gives focus back when a dialog closes.
dbus-run-session --config-file="$home/bus.conf" -- bash -c '
  openbox >/dev/null 2>&1 &
  manager=$!
  for _ in $(seq 400); do
    xprop -root _NET_SUPPORTING_WM_CHECK 2>/dev/null | grep -q "window id" && break
    kill -0 $manager 2>/dev/null || break
    sleep 0.05
  done
  "$@" >&3 3>&-
  status=$?
  kill $manager 2>/dev/null
  wait $manager 2>/dev/null
  exit $status' in-desktop "$@" 3>&1 >&2
