# What a container engine does with an image, in a few lines.

# read_dockerfile FILE: the instructions that matter when it runs.
read_dockerfile() {
    local lines
    lines=$(grep -v '^#' "$1" | sed -e ':join' -e '/\\$/{N;s/ *\\\n */ /;b join' -e '}')
    user=$(sed -n 's/^USER //p' <<<"$lines")
    folder=$(sed -n 's/^WORKDIR //p' <<<"$lines")
    mapfile -t entrypoint < <(sed -n 's/^ENTRYPOINT \[\(.*\)\]$/\1/p' <<<"$lines" | sed 's/", *"/\n/g' | tr -d '"')
    read -r -a variables < <(sed -n 's/^ENV //p' <<<"$lines")
    mapfile -t copies < <(sed -n 's/^COPY --chown=root:root //p' <<<"$lines")
}

# What the image's layers hold, and of the base image what a program needs.
assemble_image() {
    local copy source target
    image=$work/image
    mkdir -p "$image"/{usr,etc,proc,dev,tmp,run/secrets,token,opt}
    for copy in "${copies[@]}"; do
        source=${copy% *}
        target=$image${copy##* }
        mkdir -p "$target"
        # The pattern is the Dockerfile's.
        # shellcheck disable=SC2086
        if [ -d "${source/#target\/quarkus-app/$package}" ]; then
            cp -r "${source/#target\/quarkus-app/$package}". "$target"
        else
            cp ${source/#target\/quarkus-app/$package} "$target"
        fi
    done
    cp -dR /etc/java* /etc/ssl /etc/alternatives "$image/etc" 2>/dev/null || true
    for each in bin lib lib64; do
        [ ! -L "/$each" ] || cp -d "/$each" "$image/$each"
    done
    chmod -R go-w "$image"
    mkdir -p "$image/run/secrets/master-keys" "$image/opt/modelkeys/config"
}

# mount_secret FOLDER NAME CONTENT: as the kubelet mounts it, with a link for each file into a hidden folder.
mount_secret() {
    mkdir -p "$1/..1"
    printf '%s\n' "$3" >"$1/..1/$2"
    ln -s ..1 "$1/..data"
    ln -s "..data/$2" "$1/$2"
    chown -R -h "root:$user" "$1"
    chmod 440 "$1/..1/$2"
    chmod 3777 "$1"
}

make_mounts() {
    mount_secret "$work/master-keys" key-1 "$(head -c 32 /dev/urandom | base64)"
    mount_secret "$work/config" application.properties \
        "$(printf 'quarkus.datasource.username=bench\nquarkus.datasource.password=%s' "$PGPASSWORD")"
    mkdir -m 700 "$work/token"
    chown "$user:$user" "$work/token"
}

# in_container COMMAND...: in the place of this shell, with namespaces of its own and as their first process, and with no
# more than the image and its mounts.
in_container() {
    export image work user folder
    # Variables of a shell are no lists.
    SETTINGS=$(printf '%s\n' "${settings[@]}")
    export SETTINGS
    # shellcheck disable=SC2016
    exec unshare --mount --pid --fork --kill-child bash -euc '
        mount --make-rprivate /
        mount --bind "$image" "$image"
        mount -o remount,bind,ro "$image"
        mount --bind /usr "$image/usr"
        mount -o remount,bind,ro "$image/usr"
        mount -t proc proc "$image/proc"
        mount -t tmpfs -o mode=755 tmpfs "$image/dev"
        for device in null zero random urandom; do
            touch "$image/dev/$device"
            mount --bind "/dev/$device" "$image/dev/$device"
        done
        mount -t tmpfs -o mode=1777,nosuid,nodev tmpfs "$image/tmp"
        mount --bind "$work/master-keys" "$image/run/secrets/master-keys"
        mount --bind "$work/config" "$image/opt/modelkeys/config"
        mount --bind "$work/token" "$image/token"
        mapfile -t settings <<<"$SETTINGS"
        exec setpriv --no-new-privs chroot --userspec="$user:$user" --groups="$user" "$image" \
            /usr/bin/env -i -C "$folder" PATH=/usr/bin "${settings[@]}" "$@"
    ' container "$@"
}
